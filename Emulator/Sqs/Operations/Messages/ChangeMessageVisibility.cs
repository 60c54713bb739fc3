using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sqs.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs.Operations.Messages;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ChangeMessageVisibility.html</summary>
internal sealed class ChangeMessageVisibility(SqsState state) : SqsOperation
{
    public override string Name => "ChangeMessageVisibility";

    protected override ValueTask<JsonObject?> AnswerAsync(AwsCall call, JsonObject input, CancellationToken cancellationToken)
    {
        var queue = state.Get(call.Region, input.Text("QueueUrl"));
        call.Demand("sqs:ChangeMessageVisibility", queue.Arn);
        Change(state, queue, input);
        return Answer();
    }

    public static void Change(SqsState state, Queue queue, JsonObject input)
    {
        var message = ReceiptHandle.Read(input.Text("ReceiptHandle"), queue, state.BoxOf(queue));
        var seconds = input.Number("VisibilityTimeout") ?? throw SqsErrors.Missing("VisibilityTimeout");
        if (seconds is < 0 or > SqsLimits.VisibilitySeconds)
        {
            throw SqsErrors.Invalid($"Value {seconds} for parameter VisibilityTimeout is invalid. Reason: VisibilityTimeout must be an integer between 0 and {SqsLimits.VisibilitySeconds}.");
        }

        if (!state.BoxOf(queue).Hide(message, TimeSpan.FromSeconds(seconds)))
        {
            throw SqsErrors.Invalid($"Value {input.Text("ReceiptHandle")} for parameter ReceiptHandle is invalid. Reason: Message does not exist or is not available for visibility timeout change.");
        }
    }
}
