using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sqs.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs.Operations.Messages;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteMessageBatch.html</summary>
internal sealed class DeleteMessageBatch(SqsState state, Deliveries deliveries) : SqsOperation
{
    public override string Name => "DeleteMessageBatch";

    protected override ValueTask<JsonObject?> AnswerAsync(AwsCall call, JsonObject input, CancellationToken cancellationToken)
    {
        var entries = Entries(input);
        var queue = state.Get(call.Region, input.Text("QueueUrl"));
        call.Demand("sqs:DeleteMessage", queue.Arn);
        return Answer(Batch(entries, entry =>
        {
            deliveries.Delete(queue, ReceiptHandle.Read(entry.Text("ReceiptHandle"), queue, state.BoxOf(queue)));
            return [];
        }));
    }
}
