using System.Text.Json.Nodes;

namespace CampusIssues.UnitTests.Emulator.Sns;

public sealed class FifoTopicTests : SnsFacts
{
    private const string Fifo = "arn:aws:sns:us-east-1:000000000000:news.fifo";

    public override async Task InitializeAsync()
    {
        await CallAsync("CreateTopic", ("Name", "news.fifo"), ("Attributes.entry.1.key", "FifoTopic"), ("Attributes.entry.1.value", "true"), ("Attributes.entry.2.key", "ContentBasedDeduplication"), ("Attributes.entry.2.value", "true"));
        await QueueAsync("jobs.fifo", null, ("Attribute.2.Name", "FifoQueue"), ("Attribute.2.Value", "true"));
        await CallAsync("Subscribe", ("TopicArn", Fifo), ("Protocol", "sqs"), ("Endpoint", "arn:aws:sqs:us-east-1:000000000000:jobs.fifo"));
    }

    [Fact]
    public async Task Messages_keep_their_order_and_come_once()
    {
        var first = await PublishFifoAsync("1");
        var again = await PublishFifoAsync("1");
        var second = await PublishFifoAsync("2");

        again.Element("MessageId")!.Value.ShouldBe(first.Element("MessageId")!.Value);
        string.CompareOrdinal(first.Element("SequenceNumber")!.Value, second.Element("SequenceNumber")!.Value).ShouldBeLessThan(0);
        first.Element("SequenceNumber")!.Value.Length.ShouldBe(20);
        var envelopes = (await BodiesAsync("jobs.fifo")).Select(body => JsonNode.Parse(body)!).ToArray();
        envelopes.Select(envelope => envelope["Message"]!.ToString()).ShouldBe(["1", "2"]);
        envelopes[0]["SequenceNumber"]!.ToString().ShouldBe(first.Element("SequenceNumber")!.Value);
    }

    [Fact]
    public async Task What_a_FIFO_topic_needs_is_told()
    {
        (await RefusalAsync("Publish", ("TopicArn", Fifo), ("Message", "x"))).ShouldBe("400 InvalidParameter: Invalid parameter: The MessageGroupId parameter is required for FIFO topics");
        await CallAsync("SetTopicAttributes", ("TopicArn", Fifo), ("AttributeName", "ContentBasedDeduplication"), ("AttributeValue", "false"));
        (await RefusalAsync("Publish", ("TopicArn", Fifo), ("Message", "x"), ("MessageGroupId", "g"))).ShouldBe(
            "400 InvalidParameter: Invalid parameter: The topic should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly");
        (await RefusalAsync("Subscribe", ("TopicArn", Fifo), ("Protocol", "email"), ("Endpoint", "a@example.com"))).ShouldBe(
            "400 InvalidParameter: Invalid parameter: Invalid parameter: Endpoint Reason: Please use SQS queue for FIFO topics");
    }

    private Task<System.Xml.Linq.XElement> PublishFifoAsync(string message) => CallAsync("Publish", ("TopicArn", Fifo), ("Message", message), ("MessageGroupId", "g"));
}
