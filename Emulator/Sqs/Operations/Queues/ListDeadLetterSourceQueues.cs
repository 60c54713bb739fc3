using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sqs.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs.Operations.Queues;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListDeadLetterSourceQueues.html</summary>
internal sealed class ListDeadLetterSourceQueues(SqsState state) : SqsOperation
{
    public override string Name => "ListDeadLetterSourceQueues";

    protected override ValueTask<JsonObject?> AnswerAsync(AwsCall call, JsonObject input, CancellationToken cancellationToken)
    {
        var queue = state.Get(call.Region, input.Text("QueueUrl"));
        call.Demand("sqs:ListDeadLetterSourceQueues", queue.Arn);
        var sources = state.In(call.Region).Where(source => source.DeadLetters()?.Arn == queue.Arn);
        var (page, next) = Paging.Take(sources, input.Text("NextToken"), input.Number("MaxResults"), source => source.Name);
        var answer = new JsonObject { ["queueUrls"] = new JsonArray([.. page.Select(source => JsonValue.Create(QueueUrls.Of(call, source)))]) };
        if (next is not null)
        {
            answer["NextToken"] = next;
        }

        return Answer(answer);
    }
}
