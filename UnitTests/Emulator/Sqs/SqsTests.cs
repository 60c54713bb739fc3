using System.Text;
using System.Text.Json.Nodes;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.Sqs;

public sealed class SqsTests : IAsyncLifetime
{
    private readonly LocalAws _aws = new();
    private string _url = "";

    public async Task InitializeAsync() => _url = (await CallAsync("CreateQueue", new() { ["QueueName"] = "jobs" }))["QueueUrl"]!.ToString();

    public Task DisposeAsync() => _aws.DisposeAsync().AsTask();

    [Fact]
    public async Task A_message_is_sent_received_and_deleted()
    {
        var sent = await QueueAsync("SendMessage", new() { ["MessageBody"] = "hello" });
        var received = (await QueueAsync("ReceiveMessage"))["Messages"]!.AsArray().ShouldHaveSingleItem()!;

        received["Body"]!.ToString().ShouldBe("hello");
        received["MessageId"]!.ToString().ShouldBe(sent["MessageId"]!.ToString());
        received["MD5OfBody"]!.ToString().ShouldBe("5d41402abc4b2a76b9719d911017c592");

        await QueueAsync("DeleteMessage", new() { ["ReceiptHandle"] = received["ReceiptHandle"]!.ToString() });
        (await CountAsync("ApproximateNumberOfMessagesNotVisible")).ShouldBe("0");
    }

    [Fact]
    public async Task A_received_message_is_hidden_until_it_is_released()
    {
        await QueueAsync("SendMessage", new() { ["MessageBody"] = "hello" });
        var handle = (await QueueAsync("ReceiveMessage"))["Messages"]![0]!["ReceiptHandle"]!.ToString();
        (await QueueAsync("ReceiveMessage"))["Messages"].ShouldBeNull();

        await QueueAsync("ChangeMessageVisibility", new() { ["ReceiptHandle"] = handle, ["VisibilityTimeout"] = 0 });
        (await QueueAsync("ReceiveMessage"))["Messages"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_waits_gets_the_message_when_it_comes()
    {
        var waiting = QueueAsync("ReceiveMessage", new() { ["WaitTimeSeconds"] = 20 });
        await QueueAsync("SendMessage", new() { ["MessageBody"] = "hello" });

        (await waiting)["Messages"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_message_received_too_often_goes_to_the_dead_letters()
    {
        await CallAsync("CreateQueue", new() { ["QueueName"] = "dead" });
        await QueueAsync("SetQueueAttributes", new() { ["Attributes"] = new JsonObject { ["RedrivePolicy"] = """{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:dead","maxReceiveCount":1}""" } });
        await QueueAsync("SendMessage", new() { ["MessageBody"] = "poison" });
        await QueueAsync("ReceiveMessage", new() { ["VisibilityTimeout"] = 0 });
        (await QueueAsync("ReceiveMessage"))["Messages"].ShouldBeNull();

        var dead = await CallAsync("ReceiveMessage", new() { ["QueueUrl"] = _url.Replace("jobs", "dead", StringComparison.Ordinal) });
        dead["Messages"]![0]!["Body"]!.ToString().ShouldBe("poison");
    }

    [Fact]
    public async Task A_queue_that_is_not_there_is_told() =>
        (await CallAsync("GetQueueUrl", new() { ["QueueName"] = "none" })).ToJsonString().ShouldBe("""{"__type":"com.amazonaws.sqs#QueueDoesNotExist","message":"The specified queue does not exist."}""");

    [Fact]
    public async Task An_answer_has_no_checksum_for_the_SDK_would_hold_it_against_an_empty_one()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent($$"""{"QueueUrl":"{{_url}}"}""", Encoding.UTF8, "application/x-amz-json-1.0") };
        request.Headers.Add("X-Amz-Target", "AmazonSQS.PurgeQueue");
        await TestSigner.SignAsync(request, "sqs");
        using var response = await _aws.Http.SendAsync(request);

        response.IsSuccessStatusCode.ShouldBeTrue();
        response.Headers.Contains("x-amz-crc32").ShouldBeFalse();
    }

    private async Task<string> CountAsync(string attribute) =>
        (await QueueAsync("GetQueueAttributes", new() { ["AttributeNames"] = new JsonArray("All") }))["Attributes"]![attribute]!.ToString();

    private Task<JsonNode> QueueAsync(string operation, JsonObject? input = null)
    {
        input ??= [];
        input["QueueUrl"] = _url;
        return CallAsync(operation, input);
    }

    private async Task<JsonNode> CallAsync(string operation, JsonObject input)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent(input.ToJsonString(), Encoding.UTF8, "application/x-amz-json-1.0") };
        request.Headers.Add("X-Amz-Target", $"AmazonSQS.{operation}");
        await TestSigner.SignAsync(request, "sqs");
        using var response = await _aws.Http.SendAsync(request);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }
}
