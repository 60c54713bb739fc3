using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sqs.Operations.Messages;
using CampusIssues.Emulator.Sqs.Operations.Queues;
using CampusIssues.Emulator.Sqs.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sqs;

/// <summary>Amazon SQS in the JSON protocol (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/).</summary>
internal sealed class SqsService(SqsState state, Deliveries deliveries, TimeProvider time, IIdentity identity, IAccessControl access)
    : JsonService("sqs", "AmazonSQS", "1.0", "com.amazonaws.sqs", Operations(state, deliveries, time), identity, access)
{
    private static IAwsOperation[] Operations(SqsState state, Deliveries deliveries, TimeProvider time) =>
    [
        new CreateQueue(state, time),
        new DeleteQueue(state),
        new GetQueueAttributes(state),
        new GetQueueUrl(state),
        new ListQueues(state),
        new ListQueueTags(state),
        new PurgeQueue(state),
        new SetQueueAttributes(state),
        new TagQueue(state),
        new UntagQueue(state),
        new ChangeMessageVisibility(state),
        new ChangeMessageVisibilityBatch(state),
        new DeleteMessage(state),
        new DeleteMessageBatch(state),
        new ReceiveMessage(state, deliveries, time),
        new SendMessage(state, deliveries),
        new SendMessageBatch(state, deliveries),
    ];
}
