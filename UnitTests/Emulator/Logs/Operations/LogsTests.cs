using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.UnitTests.Emulator.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.UnitTests.Emulator.Logs.Operations;

public sealed class LogsTests
{
    [Fact]
    public async Task Events_are_put_and_read_forward_and_backward()
    {
        await using var aws = await WithStreamAsync();
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        await CallAsync(aws, "PutLogEvents", $$$"""{"logGroupName":"g","logStreamName":"s","logEvents":[{"timestamp":{{{now - 2}}},"message":"one"},{"timestamp":{{{now - 1}}},"message":"two"},{"timestamp":{{{now}}},"message":"three"}]}""");

        var first = await CallAsync(aws, "GetLogEvents", """{"logGroupName":"g","logStreamName":"s","startFromHead":true,"limit":2}""");
        var rest = await CallAsync(aws, "GetLogEvents", $$"""{"logGroupName":"g","logStreamName":"s","nextToken":"{{first["nextForwardToken"]}}"}""");
        var end = await CallAsync(aws, "GetLogEvents", $$"""{"logGroupName":"g","logStreamName":"s","nextToken":"{{rest["nextForwardToken"]}}"}""");
        var last = await CallAsync(aws, "GetLogEvents", """{"logGroupName":"g","logStreamName":"s","limit":1}""");

        Messages(first).ShouldBe(["one", "two"]);
        Messages(rest).ShouldBe(["three"]);
        Messages(end).ShouldBeEmpty();
        end["nextForwardToken"]!.ToString().ShouldBe(rest["nextForwardToken"]!.ToString());
        Messages(last).ShouldBe(["three"]);
    }

    [Fact]
    public async Task Events_are_filtered_by_pattern_and_page()
    {
        await using var aws = await WithStreamAsync();
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        await CallAsync(aws, "PutLogEvents", $$$"""{"logGroupName":"g","logStreamName":"s","logEvents":[{"timestamp":{{{now}}},"message":"ERROR a"},{"timestamp":{{{now}}},"message":"fine"},{"timestamp":{{{now}}},"message":"ERROR b"}]}""");

        var first = await CallAsync(aws, "FilterLogEvents", """{"logGroupName":"g","filterPattern":"ERROR","limit":1}""");
        var second = await CallAsync(aws, "FilterLogEvents", $$"""{"logGroupName":"g","filterPattern":"ERROR","nextToken":"{{first["nextToken"]}}"}""");

        Messages(first).ShouldBe(["ERROR a"]);
        Messages(second).ShouldBe(["ERROR b"]);
        second["nextToken"].ShouldBeNull();
    }

    [Fact]
    public async Task A_query_is_run_over_a_group()
    {
        await using var aws = await WithStreamAsync();
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        await CallAsync(aws, "PutLogEvents", $$$"""{"logGroupName":"g","logStreamName":"s","logEvents":[{"timestamp":{{{now}}},"message":"{\"ms\":5}"},{"timestamp":{{{now}}},"message":"{\"ms\":7}"}]}""");

        var started = await CallAsync(aws, "StartQuery", $$"""{"logGroupName":"g","startTime":{{(now / 1000) - 60}},"endTime":{{(now / 1000) + 60}},"queryString":"stats avg(ms) as mean"}""");
        var results = await CallAsync(aws, "GetQueryResults", $$"""{"queryId":"{{started["queryId"]}}"}""");

        results["status"]!.ToString().ShouldBe("Complete");
        results["results"]![0]!.ToJsonString().ShouldBe("""[{"field":"mean","value":"6"}]""");
        results["statistics"]!["recordsScanned"]!.GetValue<double>().ShouldBe(2);
    }

    [Theory]
    [InlineData("CreateLogGroup", """{"logGroupName":"g"}""", "ResourceAlreadyExistsException", "The specified log group already exists")]
    [InlineData("CreateLogGroup", """{"logGroupName":"a b"}""", "InvalidParameterException", @"1 validation error detected: Value 'a b' at 'logGroupName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\.\-_/#A-Za-z0-9]+")]
    [InlineData("CreateLogStream", """{"logGroupName":"g","logStreamName":"s"}""", "ResourceAlreadyExistsException", "The specified log stream already exists")]
    [InlineData("GetLogEvents", """{"logGroupName":"nope","logStreamName":"s"}""", "ResourceNotFoundException", "The specified log group does not exist.")]
    [InlineData("GetLogEvents", """{"logGroupName":"g","logStreamName":"nope"}""", "ResourceNotFoundException", "The specified log stream does not exist.")]
    [InlineData("GetLogEvents", """{"logGroupName":"g","logStreamName":"s","nextToken":"x"}""", "InvalidParameterException", "The specified nextToken is invalid.")]
    [InlineData("PutRetentionPolicy", """{"logGroupName":"g","retentionInDays":2}""", "InvalidParameterException", "1 validation error detected: Value '2' at 'retentionInDays' failed to satisfy constraint: Member must satisfy enum value set: [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653]")]
    [InlineData("PutLogEvents", """{"logGroupName":"g","logStreamName":"s","logEvents":[{"timestamp":2,"message":"a"},{"timestamp":1,"message":"b"}]}""", "InvalidParameterException", "Log events in a single PutLogEvents request must be in chronological order.")]
    [InlineData("PutLogEvents", """{"logGroupName":"g","logStreamName":"s","logEvents":[{"timestamp":1,"message":"a"},{"timestamp":86400002,"message":"b"}]}""", "InvalidParameterException", "The batch of log events in a single PutLogEvents request cannot span more than 24 hours.")]
    [InlineData("DescribeLogGroups", """{"limit":51}""", "InvalidParameterException", "1 validation error detected: Value '51' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 50")]
    [InlineData("DescribeLogGroups", """{"nextToken":"x"}""", "InvalidParameterException", "The specified nextToken is invalid.")]
    [InlineData("DescribeLogStreams", """{"logGroupName":"g","orderBy":"Size"}""", "InvalidParameterException", "1 validation error detected: Value 'Size' at 'orderBy' failed to satisfy constraint: Member must satisfy enum value set: [LogStreamName, LastEventTime]")]
    [InlineData("PutSubscriptionFilter", """{"logGroupName":"g","filterName":"f","filterPattern":"","destinationArn":"arn:aws:lambda:us-east-1:000000000000:function:none"}""", "InvalidParameterException", "Could not execute the lambda function. Make sure you have given CloudWatch Logs permission to execute your function.")]
    [InlineData("PutSubscriptionFilter", """{"logGroupName":"g","filterName":"f","filterPattern":"","destinationArn":"arn:aws:lambda:us-east-1:000000000000:function:f","roleArn":"arn:aws:iam::000000000000:role/r"}""", "InvalidParameterException", "destinationArn for vendor lambda cannot be used with roleArn")]
    [InlineData("DeleteSubscriptionFilter", """{"logGroupName":"g","filterName":"f"}""", "ResourceNotFoundException", "The specified subscription filter does not exist.")]
    [InlineData("PutMetricFilter", """{"logGroupName":"g","filterName":"f","filterPattern":"{ $.a = 1","metricTransformations":[{"metricName":"m","metricNamespace":"n","metricValue":"1"}]}""", "InvalidParameterException", "Invalid filter pattern: a brace isn't closed")]
    [InlineData("PutMetricFilter", """{"logGroupName":"g","filterName":"f","filterPattern":"","metricTransformations":[{"metricName":"m","metricNamespace":"n","metricValue":"1","defaultValue":0},{"metricName":"o","metricNamespace":"n","metricValue":"1"}]}""", "InvalidParameterException", "1 validation error detected: Value '[MetricTransformation(metricName=m, metricNamespace=n, metricValue=1, defaultValue=0.0, unit=null, dimensions=null), MetricTransformation(metricName=o, metricNamespace=n, metricValue=1, defaultValue=null, unit=null, dimensions=null)]' at 'metricTransformations' failed to satisfy constraint: Member must have length less than or equal to 1")]
    [InlineData("DescribeLogStreams", """{"logGroupName":"g","logGroupIdentifier":"g"}""", "ValidationException", "LogGroup name and LogGroup ARN are mutually exclusive parameters.")]
    [InlineData("PutSubscriptionFilter", """{"logGroupName":"g","filterName":"f","filterPattern":"","destinationArn":"arn:aws:kinesis:us-east-1:000000000000:stream/s"}""", "InvalidParameterException", "destinationArn for vendor kinesis cannot be used without roleArn")]
    [InlineData("DeleteResourcePolicy", """{"policyName":"none"}""", "ResourceNotFoundException", "Policy with name [none] does not exist.")]
    public async Task Bad_input_gets_the_services_error(string operation, string body, string code, string message)
    {
        await using var aws = await WithStreamAsync();

        var error = await CallAsync(aws, operation, body);

        error["__type"]!.ToString().ShouldEndWith("#" + code);
        error["message"]!.ToString().ShouldBe(message);
    }

    [Fact]
    public async Task A_group_has_retention_and_tags()
    {
        await using var aws = await WithStreamAsync();

        await CallAsync(aws, "PutRetentionPolicy", """{"logGroupName":"g","retentionInDays":7}""");
        await CallAsync(aws, "TagResource", """{"resourceArn":"arn:aws:logs:us-east-1:000000000000:log-group:g","tags":{"team":"it"}}""");

        var group = (await CallAsync(aws, "DescribeLogGroups", """{"logGroupNamePrefix":"g"}"""))["logGroups"]![0]!;
        group["retentionInDays"]!.GetValue<int>().ShouldBe(7);
        group["arn"]!.ToString().ShouldBe("arn:aws:logs:us-east-1:000000000000:log-group:g:*");
        (await CallAsync(aws, "ListTagsForResource", """{"resourceArn":"arn:aws:logs:us-east-1:000000000000:log-group:g"}"""))["tags"]!.ToJsonString().ShouldBe("""{"team":"it"}""");
    }

    [Theory]
    [InlineData("CreateLogGroup", "logGroupName", 513, "Invalid LogGroup or LogStream, both must have length less than or equal to 512.")]
    [InlineData("DescribeMetricFilters", "metricName", 256, "1 validation error detected: Value '{0}' at 'metricName' failed to satisfy constraint: Member must have length less than or equal to 255")]
    [InlineData("PutMetricFilter", "filterPattern", 1025, "1 validation error detected: Value '{0}' at 'filterPattern' failed to satisfy constraint: Member must have length less than or equal to 1024")]
    public async Task Long_values_are_refused(string operation, string member, int length, string message)
    {
        await using var aws = await WithStreamAsync();
        var value = new string('x', length);
        var body = new JsonObject { ["logGroupName"] = "g", [member] = value };

        (await CallAsync(aws, operation, body.ToJsonString()))["message"]!.ToString().ShouldBe(string.Format(null, message, value));
    }

    [Theory]
    [InlineData("none", "")]
    [InlineData("api", "my/api web/api")]
    [InlineData("^web|^g", "g web/api")]
    [InlineData("m*api", "my/api")]
    public async Task Groups_are_listed_by_parts_of_their_names(string pattern, string expected)
    {
        await using var aws = await WithStreamAsync();
        await CallAsync(aws, "CreateLogGroup", """{"logGroupName":"web/api"}""");
        await CallAsync(aws, "CreateLogGroup", """{"logGroupName":"my/api"}""");

        var listed = (await CallAsync(aws, "ListLogGroups", $$"""{"logGroupNamePattern":"{{pattern}}"}"""))["logGroups"]!.AsArray();

        string.Join(' ', listed.Select(group => group!["logGroupName"]!.ToString())).ShouldBe(expected);
    }

    [Fact]
    public async Task Resource_policies_are_put_told_and_deleted()
    {
        await using var aws = await WithStreamAsync();
        for (var index = 0; index < 10; index++)
        {
            await CallAsync(aws, "PutResourcePolicy", $$"""{"policyName":"p{{index}}","policyDocument":"{}"}""");
        }

        (await CallAsync(aws, "PutResourcePolicy", """{"policyName":"more","policyDocument":"{}"}"""))["message"]!.ToString().ShouldBe("Resource limit exceeded.");
        var changed = await CallAsync(aws, "PutResourcePolicy", """{"policyName":"p9","policyDocument":"{\"Version\":\"2012-10-17\"}"}""");
        await CallAsync(aws, "DeleteResourcePolicy", """{"policyName":"p0"}""");
        var told = (await CallAsync(aws, "DescribeResourcePolicies", "{}"))["resourcePolicies"]!.AsArray();

        changed["resourcePolicy"]!["policyScope"]!.ToString().ShouldBe("ACCOUNT");
        told.Count.ShouldBe(9);
        told[^1]!["policyDocument"]!.ToString().ShouldBe("""{"Version":"2012-10-17"}""");
    }

    [Fact]
    public async Task A_query_is_told_with_its_source_and_time()
    {
        await using var aws = await WithStreamAsync();

        await CallAsync(aws, "StartQuery", """{"logGroupName":"g","queryString":"fields @message","startTime":1,"endTime":2}""");

        (await CallAsync(aws, "DescribeQueries", "{}"))["queries"]![0]!["queryString"]!.ToString().ShouldBe("SOURCE \"g\" START=1000 END=2999 | fields @message");
        (await CallAsync(aws, "StartQuery", """{"logGroupName":"none","queryString":"fields @message","startTime":1,"endTime":2}"""))["message"]!.ToString().ShouldStartWith("Log group 'none' does not exist for account ID '000000000000' (Service: AWSLogs; ");
    }

    [Fact]
    public async Task A_function_gets_the_events_that_it_subscribes_to()
    {
        var functions = new Recorder();
        await using var aws = await WithStreamAsync(services => services.AddSingleton<IFunctions>(functions));
        await CallAsync(aws, "PutSubscriptionFilter", """{"logGroupName":"g","filterName":"errors","filterPattern":"ERROR","destinationArn":"arn:aws:lambda:us-east-1:000000000000:function:f"}""");
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

        await CallAsync(aws, "PutLogEvents", $$$"""{"logGroupName":"g","logStreamName":"s","logEvents":[{"timestamp":{{{now}}},"message":"ERROR a"},{"timestamp":{{{now}}},"message":"fine"}]}""");

        var invocation = await functions.Invoked.Task;
        invocation.Service.ShouldBe(new InvokingService("logs.amazonaws.com", "arn:aws:logs:us-east-1:000000000000:log-group:g:*"));
        var data = Convert.FromBase64String(JsonNode.Parse(invocation.Payload.Span)!["awslogs"]!["data"]!.ToString());
        var told = JsonNode.Parse(new GZipStream(new MemoryStream(data), CompressionMode.Decompress))!;
        (told["messageType"]!.ToString(), told["logGroup"]!.ToString(), told["logStream"]!.ToString(), told["subscriptionFilters"]!.ToJsonString()).ShouldBe(("DATA_MESSAGE", "g", "s", """["errors"]"""));
        told["logEvents"]!.AsArray().Select(found => found!["message"]!.ToString()).ShouldBe(["ERROR a"]);
        (await CallAsync(aws, "DescribeSubscriptionFilters", """{"logGroupName":"g"}"""))["subscriptionFilters"]![0]!["distribution"]!.ToString().ShouldBe("ByLogStream");
    }

    private static async Task<LocalAws> WithStreamAsync(Action<IServiceCollection>? replace = null)
    {
        var aws = new LocalAws(replace: replace);
        await CallAsync(aws, "CreateLogGroup", """{"logGroupName":"g"}""");
        await CallAsync(aws, "CreateLogStream", """{"logGroupName":"g","logStreamName":"s"}""");
        return aws;
    }

    private static async Task<JsonNode> CallAsync(LocalAws aws, string operation, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent(body, Encoding.UTF8, "application/x-amz-json-1.1") };
        request.Headers.Add("X-Amz-Target", $"Logs_20140328.{operation}");
        using var response = await aws.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    private static string[] Messages(JsonNode answer) => [.. answer["events"]!.AsArray().Select(found => found!["message"]!.ToString())];

    /// <summary>Functions of which one is remembered.</summary>
    private sealed class Recorder : IFunctions
    {
        public TaskCompletionSource<Invocation> Invoked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<InvocationResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken)
        {
            if (invocation.Type == InvocationType.Event)
            {
                Invoked.TrySetResult(invocation);
            }

            return Task.FromResult(new InvocationResult(200, "null"u8.ToArray()));
        }
    }
}
