using System.Text.Json.Nodes;

namespace CampusIssues.UnitTests.Emulator.Sqs;

public sealed class RefusalTests : SqsFacts
{
    private const string Here = "arn:aws:sqs:us-east-1:000000000000:";

    [Theory]
    [InlineData("RedrivePolicy", "x", "InvalidAttributeValue: Invalid value for the parameter RedrivePolicy. Reason: Redrive policy is not a valid JSON map.")]
    [InlineData("RedrivePolicy", "{}", "InvalidParameterValueException: Value {} for parameter RedrivePolicy is invalid. Reason: Redrive policy does not contain mandatory attribute: maxReceiveCount.")]
    [InlineData("RedrivePolicy", """{"maxReceiveCount":1}""", """InvalidParameterValueException: Value {"maxReceiveCount":1} for parameter RedrivePolicy is invalid. Reason: Redrive policy does not contain mandatory attribute: deadLetterTargetArn.""")]
    [InlineData("RedrivePolicy", """{"deadLetterTargetArn":"x","maxReceiveCount":42}""", """InvalidParameterValueException: Value {"deadLetterTargetArn":"x","maxReceiveCount":42} for parameter RedrivePolicy is invalid. Reason: Invalid value for deadLetterTargetArn.""")]
    [InlineData("RedrivePolicy", $$"""{"deadLetterTargetArn":"{{Here}}none","maxReceiveCount":1}""", $$"""InvalidParameterValueException: Value {"deadLetterTargetArn":"{{Here}}none","maxReceiveCount":1} for parameter RedrivePolicy is invalid. Reason: Dead letter target does not exist.""")]
    [InlineData("RedrivePolicy", $$"""{"deadLetterTargetArn":"{{Here}}jobs","maxReceiveCount":"1001"}""", $$"""InvalidParameterValueException: Value {"deadLetterTargetArn":"{{Here}}jobs","maxReceiveCount":"1001"} for parameter RedrivePolicy is invalid. Reason: Invalid value for maxReceiveCount: 1001, valid values are from 1 to 1000 both inclusive.""")]
    [InlineData("RedrivePolicy", $$"""{"deadLetterTargetArn":"{{Here}}dead.fifo","maxReceiveCount":1}""", $$"""InvalidParameterValueException: Value {"deadLetterTargetArn":"{{Here}}dead.fifo","maxReceiveCount":1} for parameter RedrivePolicy is invalid. Reason: Dead-letter queue must be same type of queue as the source.""")]
    [InlineData("RedriveAllowPolicy", """{"redrivePermission":"some"}""", "InvalidAttributeValue: Invalid value for the parameter RedriveAllowPolicy. Reason: Amazon SQS can't create the redrive allow policy, as it’s in an unsupported format.")]
    [InlineData("RedriveAllowPolicy", """{"redrivePermission":"byQueue"}""", """InvalidParameterValueException: Value {"redrivePermission":"byQueue"} for parameter RedriveAllowPolicy is invalid. Reason: Amazon SQS can't create the redrive allow policy. When you specify the byQueue permission type, you must also specify one or more sourceQueueArns values.""")]
    [InlineData("RedriveAllowPolicy", """{"redrivePermission":"denyAll","sourceQueueArns":[]}""", """InvalidParameterValueException: Value {"redrivePermission":"denyAll","sourceQueueArns":[]} for parameter RedriveAllowPolicy is invalid. Reason: Amazon SQS can't create the redrive allow policy. To specify one or more source queue ARNs, you must set redrivePermission to byQueue.""")]
    [InlineData("SqsManagedSseEnabled", "maybe", "InvalidAttributeValue: Invalid value for the parameter SqsManagedSseEnabled.")]
    [InlineData("KmsDataKeyReusePeriodSeconds", "59", "InvalidAttributeValue: Invalid value for the parameter KmsDataKeyReusePeriodSeconds.")]
    public async Task An_attribute_that_a_queue_can_not_have(string name, string value, string refusal)
    {
        var url = await QueueAsync("jobs");
        await CallAsync("CreateQueue", new() { ["QueueName"] = "dead.fifo", ["Attributes"] = new JsonObject { ["FifoQueue"] = "true" } });

        (await RefusalAsync("SetQueueAttributes", new() { ["QueueUrl"] = url, ["Attributes"] = new JsonObject { [name] = value } })).ShouldBe(refusal);
        (await RefusalAsync("CreateQueue", new() { ["QueueName"] = "other", ["Attributes"] = new JsonObject { [name] = value } })).ShouldBe(refusal);
    }

    [Theory]
    [InlineData("AWS.a", "String", "x", "You can't use message attribute names beginning with 'AWS.' or 'Amazon.'. These strings are reserved for internal use. Additionally, they cannot start or end with '.'.")]
    [InlineData("a.", "String", "x", "You can't use message attribute names beginning with 'AWS.' or 'Amazon.'. These strings are reserved for internal use. Additionally, they cannot start or end with '.'.")]
    [InlineData("a b", "String", "x", "Message (user) attributes name can only contain upper and lower score characters, digits, periods, hyphens and underscores. ")]
    [InlineData("a", "Text", "x", "The type of message (user) attribute 'a' is invalid. You must use only the following supported type prefixes: Binary, Number, String.")]
    [InlineData("a", "", "x", "Message (user) attribute 'a' must contain a non-empty attribute type.")]
    [InlineData("a", "String", "", "Message (user) attribute 'a' must contain a non-empty value of type 'String'.")]
    [InlineData("a", "Binary", "x", "Message (user) attribute 'a' must contain a non-empty value of type 'Binary'.")]
    [InlineData("a", "Number.int", "one", "Can't cast the value of message (user) attribute 'a' to a number.")]
    public async Task An_attribute_that_a_message_can_not_have(string name, string type, string value, string refusal)
    {
        var url = await QueueAsync("jobs");

        (await RefusalAsync("SendMessage", new()
        {
            ["QueueUrl"] = url,
            ["MessageBody"] = "x",
            ["MessageAttributes"] = new JsonObject { [name] = new JsonObject { ["DataType"] = type, ["StringValue"] = value } },
        })).ShouldBe($"InvalidParameterValueException: {refusal}");
    }

    [Fact]
    public async Task Characters_that_XML_does_not_have_are_refused_in_bodies()
    {
        var url = await QueueAsync("jobs");

        (await RefusalAsync("SendMessage", new() { ["QueueUrl"] = url, ["MessageBody"] = "a\uFFFF" })).ShouldStartWith("InvalidMessageContents: ");
        (await CallAsync("SendMessage", new() { ["QueueUrl"] = url, ["MessageBody"] = "a\u0085😀" }))["MessageId"].ShouldNotBeNull();
    }

    [Fact]
    public async Task A_batch_is_checked_as_a_whole()
    {
        var url = await QueueAsync("jobs");
        JsonObject Batch(int count, string id, string body) => new()
        {
            ["QueueUrl"] = url,
            ["Entries"] = new JsonArray([.. Enumerable.Range(0, count).Select(index => new JsonObject { ["Id"] = $"{id}{index}", ["MessageBody"] = body })]),
        };

        (await RefusalAsync("SendMessageBatch", Batch(11, "a", "x"))).ShouldBe("TooManyEntriesInBatchRequest: Maximum number of entries per request are 10. You have sent 11.");
        (await RefusalAsync("SendMessageBatch", Batch(1, "a b", "x"))).ShouldBe("InvalidBatchEntryId: A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long.");
        (await RefusalAsync("SendMessageBatch", Batch(2, "a", new string('x', 600_000)))).ShouldBe("BatchRequestTooLong: Batch requests cannot be longer than 1048576 bytes. You have sent 1200000 bytes.");
        (await RefusalAsync("DeleteMessageBatch", Batch(0, "a", "x"))).ShouldBe("EmptyBatchRequest: There should be at least one DeleteMessageBatchRequestEntry in the request.");
        (await CallAsync("SendMessageBatch", Batch(1, "a", "x")))["Failed"].ShouldBeNull();
    }

    [Fact]
    public async Task A_queue_is_encrypted_in_one_way()
    {
        var url = await QueueAsync("jobs");
        JsonObject Set(params (string Name, string Value)[] attributes) => new()
        {
            ["QueueUrl"] = url,
            ["Attributes"] = new JsonObject(attributes.Select(attribute => KeyValuePair.Create<string, JsonNode?>(attribute.Name, attribute.Value))),
        };

        (await RefusalAsync("SetQueueAttributes", Set(("KmsMasterKeyId", "k"), ("SqsManagedSseEnabled", "true")))).ShouldBe(
            "InvalidAttributeName: You can use one type of server-side encryption (SSE) at one time. You can either enable KMS SSE or SQS SSE.");
        await CallAsync("SetQueueAttributes", Set(("KmsMasterKeyId", "k")));

        var told = (await CallAsync("GetQueueAttributes", new() { ["QueueUrl"] = url, ["AttributeNames"] = new JsonArray("All") }))["Attributes"]!;
        (told["SqsManagedSseEnabled"]!.ToString(), told["KmsDataKeyReusePeriodSeconds"]!.ToString()).ShouldBe(("false", "300"));
    }

    [Fact]
    public async Task The_trace_is_told_by_its_digest()
    {
        var url = await QueueAsync("jobs");
        JsonObject Send(string name) => new()
        {
            ["QueueUrl"] = url,
            ["MessageBody"] = "x",
            ["MessageSystemAttributes"] = new JsonObject { [name] = new JsonObject { ["DataType"] = "String", ["StringValue"] = "Root=1-5759e988-bd862e3fe1be46a994272793" } },
        };

        (await CallAsync("SendMessage", Send("AWSTraceHeader")))["MD5OfMessageSystemAttributes"]!.ToString().ShouldBe("62a56dd927315f2b2e12832b84617ea5");
        (await RefusalAsync("SendMessage", Send("Other"))).ShouldStartWith("InvalidParameterValueException: ");
        (await RefusalAsync("ReceiveMessage", new() { ["QueueUrl"] = url, ["AttributeNames"] = new JsonArray("Other") })).ShouldBe("InvalidAttributeName: Unknown Attribute Other.");
    }
}
