using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sqs.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs.Operations.Queues;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListQueues.html</summary>
internal sealed class ListQueues(SqsState state) : SqsOperation
{
    public override string Name => "ListQueues";

    protected override ValueTask<JsonObject?> AnswerAsync(AwsCall call, JsonObject input, CancellationToken cancellationToken)
    {
        call.Demand("sqs:ListQueues", "*");
        if (input.Number("MaxResults") is { } most and (< 1 or > SqsLimits.ListedQueues))
        {
            throw SqsErrors.Invalid($"Value {most} for parameter MaxResults is invalid. Reason: MaxResults must be an integer between 1 and {SqsLimits.ListedQueues}.");
        }

        var prefix = input.Text("QueueNamePrefix") ?? "";
        var found = state.In(call.Region).Where(queue => queue.Name.StartsWith(prefix, StringComparison.Ordinal));
        var (page, next) = Paging.Take(found, input.Text("NextToken"), input.Number("MaxResults"), queue => queue.Name);
        var answer = new JsonObject();
        if (page.Count > 0)
        {
            answer["QueueUrls"] = new JsonArray([.. page.Select(queue => JsonValue.Create(QueueUrls.Of(call, queue)))]);
        }

        if (next is not null)
        {
            answer["NextToken"] = next;
        }

        return Answer(answer);
    }
}
