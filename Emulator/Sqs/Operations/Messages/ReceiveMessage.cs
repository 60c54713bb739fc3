using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sqs.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs.Operations.Messages;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html</summary>
internal sealed class ReceiveMessage(SqsState state, Deliveries deliveries, TimeProvider time) : SqsOperation
{
    public override string Name => "ReceiveMessage";

    protected override async ValueTask<JsonObject?> AnswerAsync(AwsCall call, JsonObject input, CancellationToken cancellationToken)
    {
        var queue = state.Get(call.Region, input.Text("QueueUrl"));
        var limit = Check(input.Number("MaxNumberOfMessages") ?? 1, "MaxNumberOfMessages", 1, SqsLimits.Batch);
        var hidden = Check(input.Number("VisibilityTimeout") ?? queue.Number("VisibilityTimeout"), "VisibilityTimeout", 0, SqsLimits.VisibilitySeconds);
        var wait = Check(input.Number("WaitTimeSeconds") ?? queue.Number("ReceiveMessageWaitTimeSeconds"), "WaitTimeSeconds", 0, SqsLimits.WaitSeconds);
        call.Demand("sqs:ReceiveMessage", queue.Arn);

        var deadline = time.GetUtcNow().AddSeconds(wait);
        while (true)
        {
            var left = deadline - time.GetUtcNow();
            var arrival = left > TimeSpan.Zero ? state.BoxOf(queue).Arrival(left, cancellationToken) : null;
            var taken = deliveries.Take(queue, limit, hidden);
            if (taken.Count > 0 || arrival is null)
            {
                return taken.Count == 0 ? [] : new JsonObject { ["Messages"] = new JsonArray([.. taken.Select(message => Write(message, input))]) };
            }

            await arrival;
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static JsonObject Write(StoredMessage message, JsonObject input)
    {
        var told = new JsonObject
        {
            ["MessageId"] = message.Id,
            ["ReceiptHandle"] = ReceiptHandle.Of(message),
            ["MD5OfBody"] = MessageDigest.OfBody(message.Body),
            ["Body"] = message.Body,
        };
        var system = input.Texts("AttributeNames").Concat(input.Texts("MessageSystemAttributeNames")).ToHashSet();
        var wanted = SystemAttributes.Of(message).Where(attribute => system.Contains("All") || system.Contains(attribute.Key)).ToArray();
        if (wanted.Length > 0)
        {
            told["Attributes"] = new JsonObject(wanted.Select(attribute => KeyValuePair.Create<string, JsonNode?>(attribute.Key, attribute.Value)));
        }

        var own = message.Attributes.Where(attribute => input.Texts("MessageAttributeNames").Any(name => Fits(name, attribute.Key))).ToDictionary();
        if (own.Count > 0)
        {
            told["MessageAttributes"] = new JsonObject(own.Select(attribute => KeyValuePair.Create<string, JsonNode?>(attribute.Key, new JsonObject
            {
                [attribute.Value.IsBinary ? "BinaryValue" : "StringValue"] = attribute.Value.Value,
                ["DataType"] = attribute.Value.DataType,
            })));
            told["MD5OfMessageAttributes"] = MessageDigest.OfAttributes(own);
        }

        return told;
    }

    private static bool Fits(string wanted, string name) => wanted is "All" or ".*" || wanted == name || (wanted.EndsWith(".*", StringComparison.Ordinal) && name.StartsWith(wanted[..^1], StringComparison.Ordinal));

    private static int Check(int value, string name, int least, int most) => value >= least && value <= most
        ? value
        : throw SqsErrors.Invalid($"Value {value} for parameter {name} is invalid. Reason: Must be between {least} and {most}, if provided.");
}
