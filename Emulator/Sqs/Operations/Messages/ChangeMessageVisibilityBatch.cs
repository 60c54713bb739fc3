using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sqs.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs.Operations.Messages;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ChangeMessageVisibilityBatch.html</summary>
internal sealed class ChangeMessageVisibilityBatch(SqsState state) : SqsOperation
{
    public override string Name => "ChangeMessageVisibilityBatch";

    protected override ValueTask<JsonObject?> AnswerAsync(AwsCall call, JsonObject input, CancellationToken cancellationToken)
    {
        var entries = Entries(input);
        var queue = state.Get(call.Region, input.Text("QueueUrl"));
        call.Demand("sqs:ChangeMessageVisibility", queue.Arn);
        return Answer(Batch(entries, entry =>
        {
            ChangeMessageVisibility.Change(state, queue, entry);
            return [];
        }));
    }
}
