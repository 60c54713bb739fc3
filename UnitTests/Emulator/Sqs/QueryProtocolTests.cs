using System.Text.Json.Nodes;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.Sqs;

public sealed class QueryProtocolTests : IAsyncLifetime
{
    private readonly LocalAws _aws = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _aws.DisposeAsync().AsTask();

    [Fact]
    public async Task Queues_messages_and_tags_are_told_as_XML()
    {
        var url = (await CallAsync("CreateQueue", ("QueueName", "jobs"), ("Attribute.1.Name", "VisibilityTimeout"), ("Attribute.1.Value", "5"), ("Tag.1.Key", "a"), ("Tag.1.Value", "1"))).Element("QueueUrl")!.Value;
        (await CallAsync("ListQueues")).Elements("QueueUrl").Select(queue => queue.Value).ShouldBe([url]);
        var attributes = await CallAsync("GetQueueAttributes", ("QueueUrl", url), ("AttributeName.1", "VisibilityTimeout"));
        attributes.Element("Attribute")!.Elements().Select(part => part.Value).ShouldBe(["VisibilityTimeout", "5"]);
        (await CallAsync("ListQueueTags", ("QueueUrl", url))).Element("Tag")!.Element("Key")!.Value.ShouldBe("a");

        await CallAsync("SendMessage", ("QueueUrl", url), ("MessageBody", "hello"), ("MessageAttribute.1.Name", "n"), ("MessageAttribute.1.Value.DataType", "String"), ("MessageAttribute.1.Value.StringValue", "v"));
        var message = (await CallAsync("ReceiveMessage", ("QueueUrl", url), ("MessageAttributeName.1", "All"), ("AttributeName.1", "SentTimestamp"))).Element("Message")!;
        message.Element("Body")!.Value.ShouldBe("hello");
        message.Element("MessageAttribute")!.Element("Value")!.Element("StringValue")!.Value.ShouldBe("v");
        message.Element("Attribute")!.Element("Name")!.Value.ShouldBe("SentTimestamp");

        var deleted = await CallAsync("DeleteMessageBatch", ("QueueUrl", url), ("DeleteMessageBatchRequestEntry.1.Id", "x"), ("DeleteMessageBatchRequestEntry.1.ReceiptHandle", message.Element("ReceiptHandle")!.Value));
        deleted.Element("DeleteMessageBatchResultEntry")!.Element("Id")!.Value.ShouldBe("x");
    }

    [Fact]
    public async Task An_unknown_queue_has_its_old_code()
    {
        var refused = await Should.ThrowAsync<QueryFault>(() => CallAsync("GetQueueUrl", ("QueueName", "none")));

        refused.Message.ShouldBe("400 AWS.SimpleQueueService.NonExistentQueue: The specified queue does not exist.");
    }

    [Fact]
    public async Task Messages_are_looked_at_without_receiving_them()
    {
        var url = (await CallAsync("CreateQueue", ("QueueName", "jobs"))).Element("QueueUrl")!.Value;
        await CallAsync("SendMessage", ("QueueUrl", url), ("MessageBody", "hello"));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/_aws/sqs/messages?QueueUrl={url}");
        request.Headers.Add("Accept", "application/json");

        using var response = await _aws.Http.SendAsync(request);

        var told = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["ReceiveMessageResponse"]!["ReceiveMessageResult"]!["Message"]!.AsArray();
        told.ShouldHaveSingleItem()!["Body"]!.ToString().ShouldBe("hello");
        (await CallAsync("ReceiveMessage", ("QueueUrl", url))).Element("Message")!.Element("Body")!.Value.ShouldBe("hello");
    }

    private Task<System.Xml.Linq.XElement> CallAsync(string action, params (string Name, string Value)[] parameters) => _aws.QueryAsync("sqs", "2012-11-05", action, parameters);
}
