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

        var system = input.Texts("AttributeNames").Concat(input.Texts("MessageSystemAttributeNames")).ToHashSet();
        if (system.FirstOrDefault(name => name != "All" && !SystemAttributes.Names.Contains(name)) is { } unknown)
        {
            throw SqsErrors.InvalidAttribute(unknown);
        }

        var deadline = time.GetUtcNow().AddSeconds(wait);
        while (true)
        {
            var left = deadline - time.GetUtcNow();
            var arrival = left > TimeSpan.Zero ? state.BoxOf(queue).Arrival(left, cancellationToken) : null;
            var taken = deliveries.Take(queue, limit, hidden);
            if (taken.Count > 0 || arrival is null)
            {
                deliveries.Received(queue, taken.Count);
                return taken.Count == 0 ? [] : new JsonObject { ["Messages"] = new JsonArray([.. taken.Select(message => MessageAnswer.Write(message, system, input.Texts("MessageAttributeNames"), ReceiptHandle.Of(message)))]) };
            }

            await arrival;
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static int Check(int value, string name, int least, int most) => value >= least && value <= most
        ? value
        : throw SqsErrors.Invalid($"Value {value} for parameter {name} is invalid. Reason: Must be between {least} and {most}, if provided.");
}
