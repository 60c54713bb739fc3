using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sqs.State;

namespace CampusIssues.Emulator.Sqs.Operations.Messages;

/// <summary>Reads the message of a request or of a batch's entry.</summary>
internal static class MessageInput
{
    public static string Body(JsonObject input)
    {
        var body = input.Text("MessageBody") ?? throw SqsErrors.Missing("MessageBody");
        return body.Length == 0 ? throw SqsErrors.Missing("MessageBody")
            : body.Any(character => char.IsControl(character) && character is not ('\t' or '\n' or '\r')) ? throw SqsErrors.InvalidCharacters()
            : body;
    }

    public static int? Delay(JsonObject input) => input.Number("DelaySeconds") is { } seconds && seconds is < 0 or > SqsLimits.DelaySeconds
        ? throw SqsErrors.Invalid($"Value {input.Number("DelaySeconds")} for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= {SqsLimits.DelaySeconds}.")
        : input.Number("DelaySeconds");

    public static IReadOnlyDictionary<string, MessageAttribute> Attributes(JsonObject input) =>
        (input["MessageAttributes"] as JsonObject ?? []).ToDictionary(attribute => attribute.Key, attribute => Read(attribute.Key, attribute.Value as JsonObject ?? []));

    public static string? TraceHeader(JsonObject input) =>
        ((input["MessageSystemAttributes"] as JsonObject)?["AWSTraceHeader"] as JsonObject)?.Text("StringValue");

    /// <summary>Sends it; what a client is told.</summary>
    public static JsonObject Send(Deliveries deliveries, Queue queue, JsonObject input)
    {
        var (body, attributes) = (Body(input), Attributes(input));
        var sent = deliveries.Send(queue, body, attributes, Delay(input), TraceHeader(input), input.Text("MessageGroupId"), input.Text("MessageDeduplicationId"));
        var answer = new JsonObject { ["MessageId"] = sent.Id, ["MD5OfMessageBody"] = MessageDigest.OfBody(body) };
        if (queue.IsFifo)
        {
            answer["SequenceNumber"] = FifoRules.SequenceNumber(sent.Sequence);
        }

        if (MessageDigest.OfAttributes(attributes) is { } digest)
        {
            answer["MD5OfMessageAttributes"] = digest;
        }

        return answer;
    }

    private static MessageAttribute Read(string name, JsonObject attribute)
    {
        var type = attribute.Text("DataType") ?? "";
        var kind = type.Split('.')[0];
        return kind is "String" or "Number" && attribute.Text("StringValue") is { Length: > 0 } text ? new MessageAttribute(type, text)
            : kind is "Binary" && attribute.Text("BinaryValue") is { Length: > 0 } base64 ? new MessageAttribute(type, base64)
            : kind is "String" or "Number" or "Binary"
                ? throw SqsErrors.Invalid($"The message attribute '{name}' must contain non-empty message attribute value for message attribute type '{kind}'.")
                : throw SqsErrors.Invalid($"The type of message attribute '{name}' is invalid. You must use only the following supported type prefixes: Binary, Number, String.");
    }
}
