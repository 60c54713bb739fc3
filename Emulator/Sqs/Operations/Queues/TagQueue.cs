using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sqs.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs.Operations.Queues;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_TagQueue.html</summary>
internal sealed class TagQueue(SqsState state) : SqsOperation
{
    public override string Name => "TagQueue";

    protected override ValueTask<JsonObject?> AnswerAsync(AwsCall call, JsonObject input, CancellationToken cancellationToken)
    {
        var queue = state.Get(call.Region, input.Text("QueueUrl"));
        var tags = Map(input, "Tags");
        if (tags.Count == 0)
        {
            throw SqsErrors.Missing("Tags");
        }

        call.Demand("sqs:TagQueue", queue.Arn, () => TagConditions.Of(tags));
        state.Put(queue with { Tags = queue.Tags.Where(old => !tags.ContainsKey(old.Key)).Concat(tags).ToDictionary() });
        return Answer();
    }
}
