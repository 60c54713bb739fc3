using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sqs.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs.Operations.Messages;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html</summary>
internal sealed class SendMessageBatch(SqsState state, Deliveries deliveries) : SqsOperation
{
    public override string Name => "SendMessageBatch";

    protected override ValueTask<JsonObject?> AnswerAsync(AwsCall call, JsonObject input, CancellationToken cancellationToken)
    {
        var entries = Entries(input);
        var queue = state.Get(call.Region, input.Text("QueueUrl"));
        call.Demand("sqs:SendMessage", queue.Arn);
        var size = entries.Sum(entry => Deliveries.SizeOf(entry.Text("MessageBody") ?? "", AttributeInput.Own(entry)));
        if (size > SqsLimits.MessageBytes)
        {
            throw SqsErrors.BatchTooLong(size);
        }

        return Answer(Batch(entries, entry => MessageInput.Send(deliveries, queue, entry)));
    }
}
