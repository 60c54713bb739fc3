using System.Text;
using System.Text.Json.Nodes;

namespace CampusIssues.UnitTests.Emulator.S3;

public sealed class NotificationTests : S3Facts
{
    private const string Queue = "arn:aws:sqs:us-east-1:000000000000:events";

    [Fact]
    public async Task A_queue_that_lets_S3_is_told_what_happens_to_keys_of_a_form()
    {
        var url = (await SqsAsync("CreateQueue", new() { ["QueueName"] = "events" }))["QueueUrl"]!.ToString();
        (await RefusedAsync("PUT", "/box?notification", To(Queue))).ShouldBe("400 InvalidArgument: Unable to validate the following destination configurations");
        await SqsAsync("SetQueueAttributes", new()
        {
            ["QueueUrl"] = url,
            ["Attributes"] = new JsonObject { ["Policy"] = $$$$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"s3.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"{{{{Queue}}}}","Condition":{"ArnEquals":{"aws:SourceArn":"arn:aws:s3:::box"}}}]}""" },
        });
        await DoneAsync("PUT", "/box?notification", To(Queue));

        await DoneAsync("PUT", "/box/in/a%20b%2B.txt", "hello");
        await DoneAsync("PUT", "/box/out/a.txt", "x");
        await DoneAsync("DELETE", "/box/in/a%20b%2B.txt");
        await DoneAsync("DELETE", "/box/in/none.txt");

        var told = (await SqsAsync("ReceiveMessage", new() { ["QueueUrl"] = url, ["MaxNumberOfMessages"] = 10 }))["Messages"]!.AsArray().Select(message => JsonNode.Parse(message!["Body"]!.ToString())!).ToArray();
        told[0]["Event"]!.ToString().ShouldBe("s3:TestEvent");
        var records = told[1..].Select(body => body["Records"]![0]!).ToArray();
        records.Select(record => (record["eventName"]!.ToString(), record["s3"]!["object"]!["key"]!.ToString(), record["s3"]!["object"]!["size"]?.GetValue<int>())).ShouldBe(
            [("ObjectCreated:Put", "in/a+b%2B.txt", 5), ("ObjectRemoved:Delete", "in/a+b%2B.txt", null)]);
        records[0]["s3"]!["configurationId"]!.ToString().ShouldBe("r");
    }

    [Theory]
    [InlineData("arn:aws:sqs:us-east-1:000000000000:none", "s3:ObjectCreated:*", "prefix", "400 InvalidArgument: Unable to validate the following destination configurations")]
    [InlineData("events", "s3:ObjectCreated:*", "prefix", "400 InvalidArgument: The ARN is not well formed")]
    [InlineData(Queue, "s3:ObjectSeen", "prefix", "400 InvalidArgument: The event 's3:ObjectSeen' is not supported for notifications")]
    [InlineData(Queue, "s3:ObjectCreated:*", "middle", "400 InvalidArgument: filter rule name must be either prefix or suffix")]
    public async Task A_rule_that_can_not_be(string queue, string told, string filter, string refusal) =>
        (await RefusedAsync("PUT", "/box?notification", To(queue, told, filter))).ShouldBe(refusal);

    private static string To(string queue, string told = "s3:ObjectCreated:*", string filter = "prefix") =>
        $"<NotificationConfiguration><QueueConfiguration><Id>r</Id><Queue>{queue}</Queue><Event>{told}</Event><Event>s3:ObjectRemoved:Delete</Event><Filter><S3Key><FilterRule><Name>{filter}</Name><Value>in/</Value></FilterRule><FilterRule><Name>Suffix</Name><Value>.txt</Value></FilterRule></S3Key></Filter></QueueConfiguration></NotificationConfiguration>";

    private async Task<JsonNode> SqsAsync(string operation, JsonObject input)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent(input.ToJsonString(), Encoding.UTF8, "application/x-amz-json-1.0") };
        request.Headers.Add("X-Amz-Target", $"AmazonSQS.{operation}");
        using var answer = await Aws.Http.SendAsync(request);
        answer.IsSuccessStatusCode.ShouldBeTrue();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }
}
