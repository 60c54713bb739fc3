using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sqs.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs.Operations.Queues;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListQueueTags.html</summary>
internal sealed class ListQueueTags(SqsState state) : SqsOperation
{
    public override string Name => "ListQueueTags";

    protected override ValueTask<JsonObject?> AnswerAsync(AwsCall call, JsonObject input, CancellationToken cancellationToken)
    {
        var queue = state.Get(call.Region, input.Text("QueueUrl"));
        call.Demand("sqs:ListQueueTags", queue.Arn);
        return Answer(new JsonObject { ["Tags"] = new JsonObject(queue.Tags.Select(tag => KeyValuePair.Create<string, JsonNode?>(tag.Key, tag.Value))) });
    }
}
