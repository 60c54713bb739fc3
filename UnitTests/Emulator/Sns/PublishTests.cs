using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;

namespace CampusIssues.UnitTests.Emulator.Sns;

public sealed class PublishTests : SnsFacts
{
    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task A_message_comes_in_a_signed_envelope(string version)
    {
        await CallAsync("SetTopicAttributes", ("TopicArn", TopicArn), ("AttributeName", "SignatureVersion"), ("AttributeValue", version));
        var subscription = await SubscribeQueueAsync();

        var published = await PublishAsync(
            "Grüße \"quoted\"\nnext",
            ("Subject", "Hello"),
            ("MessageAttributes.entry.1.Name", "kind"),
            ("MessageAttributes.entry.1.Value.DataType", "String"),
            ("MessageAttributes.entry.1.Value.StringValue", "test"));

        var body = (await BodiesAsync()).ShouldHaveSingleItem();
        body.ShouldStartWith("{\n  \"Type\" : \"Notification\",\n  \"MessageId\" : \"");
        var envelope = JsonNode.Parse(body)!.AsObject();
        envelope.Select(member => member.Key).ShouldBe(["Type", "MessageId", "TopicArn", "Subject", "Message", "Timestamp", "SignatureVersion", "Signature", "SigningCertURL", "UnsubscribeURL", "MessageAttributes"]);
        envelope["MessageId"]!.ToString().ShouldBe(published.Element("MessageId")!.Value);
        envelope["Message"]!.ToString().ShouldBe("Grüße \"quoted\"\nnext");
        envelope["MessageAttributes"]!.ToJsonString().ShouldBe("""{"kind":{"Type":"String","Value":"test"}}""");
        envelope["UnsubscribeURL"]!.ToString().ShouldBe($"http://localhost:4566/?Action=Unsubscribe&SubscriptionArn={subscription}");
        using var certificate = X509Certificate2.CreateFromPem(await Aws.Http.GetStringAsync(envelope["SigningCertURL"]!.ToString()));
        var signed = string.Concat(new[] { "Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type" }.Select(name => $"{name}\n{envelope[name]}\n"));
#pragma warning disable CA5350 // Version 1 is SHA-1.
        certificate.GetRSAPublicKey()!.VerifyData(
            Encoding.UTF8.GetBytes(signed),
            Convert.FromBase64String(envelope["Signature"]!.ToString()),
            version == "1" ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1).ShouldBeTrue();
#pragma warning restore CA5350
    }

    [Fact]
    public async Task A_raw_message_comes_as_it_is_with_its_attributes()
    {
        await SubscribeQueueAsync(("RawMessageDelivery", "true"));

        await PublishAsync("plain", ("MessageAttributes.entry.1.Name", "n"), ("MessageAttributes.entry.1.Value.DataType", "Number"), ("MessageAttributes.entry.1.Value.StringValue", "5"));

        var message = (await MessagesAsync()).ShouldHaveSingleItem();
        message.Element("Body")!.Value.ShouldBe("plain");
        message.Element("MessageAttribute")!.Element("Value")!.Element("DataType")!.Value.ShouldBe("Number");
    }

    [Fact]
    public async Task Each_protocol_has_its_own_text()
    {
        await SubscribeQueueAsync(("RawMessageDelivery", "true"));

        await PublishAsync("""{"default":"for all","sqs":"for queues","http":5}""", ("MessageStructure", "json"));
        await PublishAsync("""{"default":"for all"}""", ("MessageStructure", "json"));

        (await BodiesAsync()).ShouldBe(["for queues", "for all"]);
        (await RefusalAsync("Publish", ("TopicArn", TopicArn), ("Message", """{"sqs":"x"}"""), ("MessageStructure", "json"))).ShouldBe("400 InvalidParameter: Invalid parameter: Message Structure - No default entry in JSON message body");
        (await RefusalAsync("Publish", ("TopicArn", TopicArn), ("Message", "x"), ("MessageStructure", "json"))).ShouldBe("400 InvalidParameter: Invalid parameter: Message Structure - JSON message body failed to parse");
    }

    [Fact]
    public async Task A_target_may_be_a_topic()
    {
        await SubscribeQueueAsync(("RawMessageDelivery", "true"));

        await CallAsync("Publish", ("TargetArn", TopicArn), ("Message", "x"));

        (await BodiesAsync()).ShouldBe(["x"]);
    }

    [Fact]
    public async Task What_cannot_be_published_is_refused()
    {
        async Task Refuses(string reason, params (string, string)[] parameters) => (await RefusalAsync("Publish", parameters)).ShouldBe($"400 InvalidParameter: Invalid parameter: {reason}");
        await Refuses("Empty message", ("TopicArn", TopicArn), ("Message", ""));
        await Refuses("Subject", ("TopicArn", TopicArn), ("Message", "x"), ("Subject", "two\nlines"));
        await Refuses("Subject", ("TopicArn", TopicArn), ("Message", "x"), ("Subject", new string('x', 101)));
        await Refuses("Message too long", ("TopicArn", TopicArn), ("Message", new string('x', 262_145)));
        await Refuses("TopicArn or TargetArn Reason: no value for required parameter", ("Message", "x"));
        await Refuses("PhoneNumber Reason: +4915112345678 is not valid to publish to", ("PhoneNumber", "+4915112345678"), ("Message", "x"));
        await Refuses("TargetArn Reason: No endpoint found for the target arn specified", ("TargetArn", "arn:aws:sns:us-east-1:000000000000:endpoint/GCM/a/b"), ("Message", "x"));
        await Refuses("MessageDeduplicationId Reason: The request includes MessageDeduplicationId parameter that is not valid for this topic type", ("TopicArn", TopicArn), ("Message", "x"), ("MessageDeduplicationId", "d"));
        (await RefusalAsync("Publish", ("TopicArn", TopicArn))).ShouldBe("400 ValidationError: 1 validation error detected: Value null at 'message' failed to satisfy constraint: Member must not be null");
        (await RefusalAsync("Publish", ("TopicArn", $"{TopicArn}2"), ("Message", "x"))).ShouldBe("404 NotFound: Topic does not exist");
    }

    [Theory]
    [InlineData(".a", "String", "x", "Invalid message attribute name starting with character '.' was found.")]
    [InlineData("a.", "String", "x", "Invalid message attribute name ending with character '.' was found.")]
    [InlineData("a..b", "String", "x", "Message attribute name can not have successive '.' character.")]
    [InlineData("a b", "String", "x", "Invalid non-alphanumeric character '#x20' was found in the message attribute name. Can only include alphanumeric characters, hyphens, underscores, or dots.")]
    [InlineData("a", "Text", "x", "The message attribute 'a' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.")]
    [InlineData("a", "String", "", "The message attribute 'a' must contain non-empty message attribute value for message attribute type 'String'.")]
    [InlineData("a", "Number", "many", "Could not cast message attribute 'a' value to number.")]
    public async Task An_attribute_that_cannot_be_is_refused(string name, string type, string value, string reason) => (await RefusalAsync(
        "Publish",
        ("TopicArn", TopicArn),
        ("Message", "x"),
        ("MessageAttributes.entry.1.Name", name),
        ("MessageAttributes.entry.1.Value.DataType", type),
        ("MessageAttributes.entry.1.Value.StringValue", value))).ShouldBe($"400 ParameterValueInvalid: {reason}");

    [Fact]
    public async Task Several_are_published_at_once()
    {
        await SubscribeQueueAsync(("RawMessageDelivery", "true"));
        (string, string)[] Batch(params string[] ids) =>
            [("TopicArn", TopicArn), .. ids.SelectMany((id, index) => new[] { ($"PublishBatchRequestEntries.member.{index + 1}.Id", id), ($"PublishBatchRequestEntries.member.{index + 1}.Message", $"m{index}") })];

        var done = await CallAsync("PublishBatch", Batch("a", "b"));

        done.Element("Successful")!.Elements("member").Select(entry => entry.Element("Id")!.Value).ShouldBe(["a", "b"]);
        done.Element("Failed")!.Elements().ShouldBeEmpty();
        (await BodiesAsync()).ShouldBe(["m0", "m1"]);
        (await RefusalAsync("PublishBatch", Batch())).ShouldBe("400 EmptyBatchRequest: The batch request doesn't contain any entries.");
        (await RefusalAsync("PublishBatch", Batch("a", "a"))).ShouldBe("400 BatchEntryIdsNotDistinct: Two or more batch entries in the request have the same Id.");
        (await RefusalAsync("PublishBatch", Batch("a b"))).ShouldBe("400 InvalidBatchEntryId: The Id of a batch entry in the batch request contains an impermissible character: a b");
        (await RefusalAsync("PublishBatch", Batch([.. Enumerable.Range(0, 11).Select(number => $"{number}")]))).ShouldBe("400 TooManyEntriesInBatchRequest: The batch request contains more entries than permissible.");
    }
}
