using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sqs.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs.Operations.Moves;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_StartMessageMoveTask.html</summary>
internal sealed class StartMessageMoveTask(SqsState state, MessageMoves moves) : SqsOperation
{
    private const int FastestMove = 500;

    public override string Name => "StartMessageMoveTask";

    protected override ValueTask<JsonObject?> AnswerAsync(AwsCall call, JsonObject input, CancellationToken cancellationToken)
    {
        var sourceArn = input.Text("SourceArn") ?? throw SqsErrors.Missing("SourceArn");
        var (destinationArn, perSecond) = (input.Text("DestinationArn"), input.Number("MaxNumberOfMessagesPerSecond"));
        if (perSecond is < 1 or > FastestMove)
        {
            throw SqsErrors.Invalid($"Value {perSecond} for parameter MaxNumberOfMessagesPerSecond is invalid. Reason: You must enter a value between 1 and {FastestMove}.");
        }

        call.Demand("sqs:StartMessageMoveTask", sourceArn);
        var source = state.FindArn(sourceArn) ?? throw SqsErrors.NoResource("The resource that you specified for the SourceArn parameter doesn't exist.");
        if (state.In(source.Region).All(queue => queue.DeadLetters()?.Arn != sourceArn))
        {
            throw SqsErrors.Invalid("Source queue must be configured as a Dead Letter Queue.");
        }

        if (destinationArn is not null && state.FindArn(destinationArn) is null)
        {
            throw SqsErrors.NoResource("The resource that you specified for the DestinationArn parameter doesn't exist.");
        }

        return Answer(new JsonObject { ["TaskHandle"] = moves.Start(source, destinationArn, perSecond).Handle });
    }
}
