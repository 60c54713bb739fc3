using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sqs.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs.Operations.Moves;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListMessageMoveTasks.html</summary>
internal sealed class ListMessageMoveTasks(SqsState state, MessageMoves moves) : SqsOperation
{
    public override string Name => "ListMessageMoveTasks";

    protected override ValueTask<JsonObject?> AnswerAsync(AwsCall call, JsonObject input, CancellationToken cancellationToken)
    {
        var sourceArn = input.Text("SourceArn") ?? throw SqsErrors.Missing("SourceArn");
        call.Demand("sqs:ListMessageMoveTasks", sourceArn);
        if (state.FindArn(sourceArn) is null)
        {
            throw SqsErrors.NoResource("The resource that you specified for the SourceArn parameter doesn't exist.");
        }

        var tasks = moves.Of(sourceArn).Take(Math.Clamp(input.Number("MaxResults") ?? 1, 1, SqsLimits.Batch));
        return Answer(new JsonObject { ["Results"] = new JsonArray([.. tasks.Select(Write)]) });
    }

    private static JsonObject Write(MoveTask task)
    {
        var json = new JsonObject
        {
            ["Status"] = task.Status,
            ["SourceArn"] = task.SourceArn,
            ["ApproximateNumberOfMessagesMoved"] = task.Moved,
            ["ApproximateNumberOfMessagesToMove"] = task.ToMove,
            ["StartedTimestamp"] = task.StartedAt.ToUnixTimeMilliseconds(),
        };
        foreach (var (name, text) in ((string, string?)[])[("TaskHandle", task.Status == "RUNNING" ? task.Handle : null), ("DestinationArn", task.DestinationArn), ("FailureReason", task.FailureReason)])
        {
            if (text is not null)
            {
                json[name] = text;
            }
        }

        if (task.PerSecond is { } rate)
        {
            json["MaxNumberOfMessagesPerSecond"] = rate;
        }

        return json;
    }
}
