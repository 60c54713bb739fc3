using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sqs.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs.Operations.Messages;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteMessage.html</summary>
internal sealed class DeleteMessage(SqsState state, Deliveries deliveries) : SqsOperation
{
    public override string Name => "DeleteMessage";

    protected override ValueTask<JsonObject?> AnswerAsync(AwsCall call, JsonObject input, CancellationToken cancellationToken)
    {
        var queue = state.Get(call.Region, input.Text("QueueUrl"));
        call.Demand("sqs:DeleteMessage", queue.Arn);
        deliveries.Delete(queue, ReceiptHandle.Read(input.Text("ReceiptHandle"), queue, state.BoxOf(queue)));
        return Answer();
    }
}
