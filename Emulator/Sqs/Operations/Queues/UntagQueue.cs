using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sqs.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs.Operations.Queues;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_UntagQueue.html</summary>
internal sealed class UntagQueue(SqsState state) : SqsOperation
{
    public override string Name => "UntagQueue";

    protected override ValueTask<JsonObject?> AnswerAsync(AwsCall call, JsonObject input, CancellationToken cancellationToken)
    {
        var queue = state.Get(call.Region, input.Text("QueueUrl"));
        var keys = input.Texts("TagKeys");
        call.Demand("sqs:UntagQueue", queue.Arn, () => TagConditions.OfNames(keys));
        state.Put(queue with { Tags = queue.Tags.Where(tag => !keys.Contains(tag.Key)).ToDictionary() });
        return Answer();
    }
}
