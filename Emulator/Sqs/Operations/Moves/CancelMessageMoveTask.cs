using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sqs.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs.Operations.Moves;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CancelMessageMoveTask.html</summary>
internal sealed class CancelMessageMoveTask(MessageMoves moves) : SqsOperation
{
    public override string Name => "CancelMessageMoveTask";

    protected override ValueTask<JsonObject?> AnswerAsync(AwsCall call, JsonObject input, CancellationToken cancellationToken)
    {
        var handle = input.Text("TaskHandle") ?? throw SqsErrors.Missing("TaskHandle");
        call.Demand("sqs:CancelMessageMoveTask", moves.Find(handle)?.SourceArn ?? "*");
        var task = moves.Cancel(handle) ?? throw SqsErrors.NoResource("Task does not exist.");
        return Answer(new JsonObject { ["ApproximateNumberOfMessagesMoved"] = task.Moved });
    }
}
