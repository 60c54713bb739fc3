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
            : !IsValid(body) ? throw SqsErrors.InvalidCharacters()
            : body;
    }

    public static int? Delay(JsonObject input) => input.Number("DelaySeconds") is { } seconds && seconds is < 0 or > SqsLimits.DelaySeconds
        ? throw SqsErrors.Invalid($"Value {input.Number("DelaySeconds")} for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= {SqsLimits.DelaySeconds}.")
        : input.Number("DelaySeconds");

    /// <summary>Whether a text has only characters that XML has, which SQS asks for.</summary>
    public static bool IsValid(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is (< 0x20 and not (0x9 or 0xA or 0xD)) or 0xFFFE or 0xFFFF)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Sends it; what a client is told.</summary>
    public static JsonObject Send(Deliveries deliveries, Queue queue, JsonObject input)
    {
        var (body, attributes, system) = (Body(input), AttributeInput.Own(input), AttributeInput.System(input));
        var sent = deliveries.Send(queue, body, attributes, Delay(input), AttributeInput.Trace(system), input.Text("MessageGroupId"), input.Text("MessageDeduplicationId"));
        var answer = new JsonObject { ["MessageId"] = sent.Id, ["MD5OfMessageBody"] = MessageDigest.OfBody(body) };
        if (queue.IsFifo)
        {
            answer["SequenceNumber"] = FifoRules.SequenceNumber(sent.Sequence);
        }

        if (MessageDigest.OfAttributes(attributes) is { } digest)
        {
            answer["MD5OfMessageAttributes"] = digest;
        }

        if (MessageDigest.OfAttributes(system) is { } systemDigest)
        {
            answer["MD5OfMessageSystemAttributes"] = systemDigest;
        }

        return answer;
    }
}
