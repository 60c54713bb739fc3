using System.Text;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.CloudWatch.Metrics;
using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.UnitTests.Emulator.CloudWatch.Services;

/// <summary>What the emulator's own services tell.</summary>
public sealed class ServiceMetricsTests : CloudWatchFacts
{
    [Fact]
    public async Task DynamoDB_tells_capacity_latency_and_errors()
    {
        await DynamoAsync("CreateTable", """{"TableName":"orders","KeySchema":[{"AttributeName":"id","KeyType":"HASH"}],"AttributeDefinitions":[{"AttributeName":"id","AttributeType":"S"},{"AttributeName":"day","AttributeType":"S"}],"BillingMode":"PAY_PER_REQUEST","GlobalSecondaryIndexes":[{"IndexName":"by-day","KeySchema":[{"AttributeName":"day","KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"}}]}""");
        await DynamoAsync("PutItem", """{"TableName":"orders","Item":{"id":{"S":"1"},"day":{"S":"mon"}}}""");
        await DynamoAsync("GetItem", """{"TableName":"orders","Key":{"id":{"S":"1"}},"ConsistentRead":true}""");
        await DynamoAsync("Query", """{"TableName":"orders","IndexName":"by-day","KeyConditionExpression":"#d = :d","ExpressionAttributeNames":{"#d":"day"},"ExpressionAttributeValues":{":d":{"S":"mon"}}}""");
        await DynamoAsync("TransactWriteItems", """{"TransactItems":[{"Put":{"TableName":"orders","Item":{"id":{"S":"2"}}}}]}""");
        await DynamoAsync("PutItem", """{"TableName":"orders","Item":{"id":{"S":"1"}},"ConditionExpression":"attribute_not_exists(id)"}""");
        await DynamoAsync("GetItem", """{"TableName":"nothing","Key":{"id":{"S":"1"}}}""");

        Sum("AWS/DynamoDB", "ConsumedWriteCapacityUnits", ("TableName", "orders")).ShouldBe(3);
        Sum("AWS/DynamoDB", "ConsumedWriteCapacityUnits", ("TableName", "orders"), ("GlobalSecondaryIndexName", "by-day")).ShouldBe(1);
        Sum("AWS/DynamoDB", "ConsumedReadCapacityUnits", ("TableName", "orders")).ShouldBe(1);
        Sum("AWS/DynamoDB", "ConsumedReadCapacityUnits", ("TableName", "orders"), ("GlobalSecondaryIndexName", "by-day")).ShouldBe(0.5);
        Sum("AWS/DynamoDB", "ReturnedItemCount", ("TableName", "orders"), ("Operation", "Query")).ShouldBe(1);
        Count("AWS/DynamoDB", "SuccessfulRequestLatency", ("TableName", "orders"), ("Operation", "PutItem")).ShouldBe(1);
        Sum("AWS/DynamoDB", "ConditionalCheckFailedRequests", ("TableName", "orders")).ShouldBe(1);
        Sum("AWS/DynamoDB", "UserErrors").ShouldBe(1);
    }

    [Fact]
    public async Task SQS_tells_what_was_sent_and_what_waits()
    {
        var url = (await SqsAsync("CreateQueue", new() { ["QueueName"] = "jobs" }))["QueueUrl"]!.ToString();
        foreach (var body in new[] { "one", "three" })
        {
            await SqsAsync("SendMessage", new() { ["QueueUrl"] = url, ["MessageBody"] = body });
        }

        var taken = await SqsAsync("ReceiveMessage", new() { ["QueueUrl"] = url });
        await SqsAsync("DeleteMessage", new() { ["QueueUrl"] = url, ["ReceiptHandle"] = taken["Messages"]![0]!["ReceiptHandle"]!.ToString() });
        Clock.Advance(TimeSpan.FromSeconds(30));
        Aws.Get<MetricSampler>().Sample();

        Sum("AWS/SQS", "NumberOfMessagesSent", ("QueueName", "jobs")).ShouldBe(2);
        Sum("AWS/SQS", "SentMessageSize", ("QueueName", "jobs")).ShouldBe(8);
        Sum("AWS/SQS", "NumberOfMessagesReceived", ("QueueName", "jobs")).ShouldBe(1);
        Sum("AWS/SQS", "NumberOfMessagesDeleted", ("QueueName", "jobs")).ShouldBe(1);
        Sum("AWS/SQS", "ApproximateNumberOfMessagesVisible", ("QueueName", "jobs")).ShouldBe(1);
        Sum("AWS/SQS", "ApproximateAgeOfOldestMessage", ("QueueName", "jobs")).ShouldBe(30);
    }

    [Fact]
    public async Task SES_tells_mails_and_reputation()
    {
        await QueryAsync("ses", "2010-12-01", "VerifyEmailIdentity", ("EmailAddress", "me@example.org"));
        foreach (var to in new[] { "bounce@simulator.amazonses.com", "success@simulator.amazonses.com" })
        {
            await QueryAsync("ses", "2010-12-01", "SendEmail", ("Source", "me@example.org"), ("Destination.ToAddresses.member.1", to), ("Message.Subject.Data", "s"), ("Message.Body.Text.Data", "t"));
        }

        Aws.Get<MetricSampler>().Sample();

        Sum("AWS/SES", "Send").ShouldBe(2);
        Sum("AWS/SES", "Bounce").ShouldBe(1);
        Sum("AWS/SES", "Delivery").ShouldBe(1);
        Sum("AWS/SES", "Reputation.BounceRate").ShouldBe(0.5);
    }

    [Fact]
    public async Task Log_lines_in_the_embedded_format_are_metrics()
    {
        var at = Clock.GetUtcNow();
        string Line(string metrics, string members) =>
            $$"""{"_aws":{"Timestamp":{{at.ToUnixTimeMilliseconds()}},"CloudWatchMetrics":[{"Namespace":"Shop","Dimensions":[["service","city"],["service"]],"Metrics":[{{metrics}}]}]},"service":"web","city":"Ulm",{{members}}}""";
        await LogAsync(
            Line("""{"Name":"Orders","Unit":"Count"}""", "\"Orders\":3"),
            Line("""{"Name":"Took","Unit":"Milliseconds"}""", "\"Took\":[1,2,3]"),
            Line("""{"Name":"Missing"}""", "\"other\":1"),
            "{\"CloudWatchMetrics\": broken",
            "{\"CloudWatchMetrics\": 1}");

        Sum("Shop", "Orders", ("service", "web"), ("city", "Ulm")).ShouldBe(3);
        Sum("Shop", "Orders", ("service", "web")).ShouldBe(3);
        (Count("Shop", "Took", ("service", "web")), Sum("Shop", "Took", ("service", "web"))).ShouldBe((3, 6));
        (await CallAsync("ListMetrics", new() { ["MetricName"] = "Missing" }))["Metrics"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Metric_filters_count_lines()
    {
        await LogsAsync("CreateLogGroup", """{"logGroupName":"/app"}""");
        await LogsAsync("PutMetricFilter", """{"logGroupName":"/app","filterName":"errors","filterPattern":"ERROR","metricTransformations":[{"metricName":"Errors","metricNamespace":"App","metricValue":"1","defaultValue":0}]}""");

        await LogAsync("ERROR one", "fine", "ERROR two");

        (Count("App", "Errors"), Sum("App", "Errors")).ShouldBe((3, 2));
    }

    private async Task LogAsync(params string[] lines)
    {
        var writer = Aws.Get<LogWriter>();
        writer.Append("/app", "one", [.. lines.Select(line => new LogLine(Clock.GetUtcNow(), line))]);
        await writer.FlushAsync(CancellationToken.None);
    }

    private double Sum(string metricNamespace, string name, params (string Name, string Value)[] dimensions) => Read(metricNamespace, name, dimensions).Sum(point => point.Statistics.Sum);

    private double Count(string metricNamespace, string name, params (string Name, string Value)[] dimensions) => Read(metricNamespace, name, dimensions).Sum(point => point.Statistics.Count);

    private IReadOnlyList<Point> Read(string metricNamespace, string name, (string Name, string Value)[] dimensions) => Aws.Get<MetricStore>().Read(
        MetricId.Of("us-east-1", metricNamespace, name, dimensions.Select(dimension => new Dimension(dimension.Name, dimension.Value))), null, Minute(-5), Minute(5), 60);

    private Task DynamoAsync(string operation, string input) => SendAsync($"DynamoDB_20120810.{operation}", input);

    private async Task<JsonNode> SqsAsync(string operation, JsonObject input) => JsonNode.Parse(await SendAsync($"AmazonSQS.{operation}", input.ToJsonString()))!;

    private Task LogsAsync(string operation, string input) => SendAsync($"Logs_20140328.{operation}", input);

    private async Task<string> SendAsync(string target, string input)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent(input, Encoding.UTF8, "application/x-amz-json-1.0") };
        request.Headers.Add("X-Amz-Target", target);
        using var response = await Aws.Http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}
