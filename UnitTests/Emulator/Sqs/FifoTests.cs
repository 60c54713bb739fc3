using System.Text;
using System.Text.Json.Nodes;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.Sqs;

public sealed class FifoTests : SqsFacts
{
    [Fact]
    public async Task A_group_keeps_its_order_and_waits_for_its_consumer()
    {
        var url = await FifoAsync("jobs.fifo");
        foreach (var (group, body) in new[] { ("a", "1"), ("b", "2"), ("a", "3") })
        {
            await CallAsync("SendMessage", new() { ["QueueUrl"] = url, ["MessageBody"] = body, ["MessageGroupId"] = group });
        }

        var first = (await CallAsync("ReceiveMessage", new() { ["QueueUrl"] = url, ["AttributeNames"] = new JsonArray("All") }))["Messages"]![0]!;
        first["Body"]!.ToString().ShouldBe("1");
        first["Attributes"]!["MessageGroupId"]!.ToString().ShouldBe("a");
        first["Attributes"]!["SequenceNumber"]!.ToString().Length.ShouldBe(20);
        var others = (await CallAsync("ReceiveMessage", new() { ["QueueUrl"] = url, ["MaxNumberOfMessages"] = 10 }))["Messages"]!.AsArray();
        others.Select(message => message!["Body"]!.ToString()).ShouldBe(["2"]);

        await CallAsync("DeleteMessage", new() { ["QueueUrl"] = url, ["ReceiptHandle"] = first["ReceiptHandle"]!.ToString() });
        (await CallAsync("ReceiveMessage", new() { ["QueueUrl"] = url }))["Messages"]![0]!["Body"]!.ToString().ShouldBe("3");
    }

    [Fact]
    public async Task A_message_that_is_sent_again_is_the_same()
    {
        var url = await FifoAsync("jobs.fifo");
        JsonObject Send() => new() { ["QueueUrl"] = url, ["MessageBody"] = "x", ["MessageGroupId"] = "g" };

        var (first, again) = (await CallAsync("SendMessage", Send()), await CallAsync("SendMessage", Send()));

        again["MessageId"]!.ToString().ShouldBe(first["MessageId"]!.ToString());
        again["SequenceNumber"]!.ToString().ShouldBe(first["SequenceNumber"]!.ToString());
        (await CallAsync("ReceiveMessage", new() { ["QueueUrl"] = url, ["MaxNumberOfMessages"] = 10 }))["Messages"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_a_FIFO_queue_needs_is_told()
    {
        (await RefusalAsync("CreateQueue", new() { ["QueueName"] = "jobs", ["Attributes"] = new JsonObject { ["FifoQueue"] = "true" } })).ShouldBe(
            "InvalidParameterValueException: The name of a FIFO queue can only include alphanumeric characters, hyphens, or underscores, must end with .fifo suffix and be 1 to 80 in length.");
        (await RefusalAsync("CreateQueue", new() { ["QueueName"] = "jobs.fifo" })).ShouldBe(
            "InvalidParameterValueException: Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length");
        var url = (await CallAsync("CreateQueue", new() { ["QueueName"] = "jobs.fifo", ["Attributes"] = new JsonObject { ["FifoQueue"] = "true" } }))["QueueUrl"]!.ToString();
        (await RefusalAsync("SendMessage", new() { ["QueueUrl"] = url, ["MessageBody"] = "x" })).ShouldBe("MissingParameter: The request must contain the parameter MessageGroupId.");
        (await RefusalAsync("SendMessage", new() { ["QueueUrl"] = url, ["MessageBody"] = "x", ["MessageGroupId"] = "g" })).ShouldBe(
            "InvalidParameterValueException: The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly");
    }

    private async Task<string> FifoAsync(string name) => (await CallAsync("CreateQueue", new()
    {
        ["QueueName"] = name,
        ["Attributes"] = new JsonObject { ["FifoQueue"] = "true", ["ContentBasedDeduplication"] = "true" },
    }))["QueueUrl"]!.ToString();
}

/// <summary>Facts about SQS, played in its JSON protocol.</summary>
public abstract class SqsFacts : IAsyncLifetime
{
    private protected LocalAws Aws { get; } = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => Aws.DisposeAsync().AsTask();

    protected async Task<string> QueueAsync(string name) => (await CallAsync("CreateQueue", new() { ["QueueName"] = name }))["QueueUrl"]!.ToString();

    protected async Task<JsonObject> CallAsync(string operation, JsonObject input)
    {
        var (isDone, answer) = await TryAsync(operation, input);
        return isDone ? answer : throw new InvalidOperationException(answer.ToJsonString());
    }

    protected async Task<string> RefusalAsync(string operation, JsonObject input)
    {
        var (_, answer) = await TryAsync(operation, input);
        return $"{answer["__type"]!.ToString().Split('#')[1]}: {answer["message"]}";
    }

    private async Task<(bool IsDone, JsonObject Answer)> TryAsync(string operation, JsonObject input)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent(input.ToJsonString(), Encoding.UTF8, "application/x-amz-json-1.0") };
        request.Headers.Add("X-Amz-Target", $"AmazonSQS.{operation}");
        using var response = await Aws.Http.SendAsync(request);
        return (response.IsSuccessStatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject());
    }
}
