using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sqs.Operations;
using CampusIssues.Emulator.Sqs.Operations.Messages;
using CampusIssues.Emulator.Sqs.Operations.Moves;
using CampusIssues.Emulator.Sqs.Operations.Permissions;
using CampusIssues.Emulator.Sqs.Operations.Queues;
using CampusIssues.Emulator.Sqs.State;

namespace CampusIssues.Emulator.Sqs;

/// <summary>Every operation of SQS, for both of its protocols.</summary>
internal sealed class SqsOperations(SqsState state, Deliveries deliveries, MessageMoves moves, IPolicySyntax syntax, TimeProvider time)
{
    public IReadOnlyList<SqsOperation> All { get; } =
    [
        new CreateQueue(state, syntax, time),
        new DeleteQueue(state),
        new GetQueueAttributes(state),
        new GetQueueUrl(state),
        new ListDeadLetterSourceQueues(state),
        new ListQueues(state),
        new ListQueueTags(state),
        new PurgeQueue(state),
        new SetQueueAttributes(state, syntax),
        new TagQueue(state),
        new UntagQueue(state),
        new ChangeMessageVisibility(state),
        new ChangeMessageVisibilityBatch(state),
        new DeleteMessage(state, deliveries),
        new DeleteMessageBatch(state, deliveries),
        new ReceiveMessage(state, deliveries, time),
        new SendMessage(state, deliveries),
        new SendMessageBatch(state, deliveries),
        new CancelMessageMoveTask(moves),
        new ListMessageMoveTasks(state, moves),
        new StartMessageMoveTask(state, moves),
        new AddPermission(state),
        new RemovePermission(state),
    ];
}
