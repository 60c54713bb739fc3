using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sqs.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs.Operations.Queues;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_PurgeQueue.html</summary>
internal sealed class PurgeQueue(SqsState state) : SqsOperation
{
    public override string Name => "PurgeQueue";

    protected override ValueTask<JsonObject?> AnswerAsync(AwsCall call, JsonObject input, CancellationToken cancellationToken)
    {
        var queue = state.Get(call.Region, input.Text("QueueUrl"));
        call.Demand("sqs:PurgeQueue", queue.Arn);
        state.BoxOf(queue).Purge();
        return Answer();
    }
}
