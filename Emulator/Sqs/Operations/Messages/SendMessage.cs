using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sqs.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs.Operations.Messages;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html</summary>
internal sealed class SendMessage(SqsState state, Deliveries deliveries) : SqsOperation
{
    public override string Name => "SendMessage";

    protected override ValueTask<JsonObject?> AnswerAsync(AwsCall call, JsonObject input, CancellationToken cancellationToken)
    {
        MessageInput.Body(input);
        var queue = state.Get(call.Region, input.Text("QueueUrl"));
        call.Demand("sqs:SendMessage", queue.Arn);
        return Answer(MessageInput.Send(deliveries, queue, input));
    }
}
