using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sns.Publishing;

namespace CampusIssues.Emulator.Sns.Delivery;

/// <summary>To queues whose policy lets the topic send.</summary>
internal sealed class QueueDelivery(Envelopes envelopes, IAccessControl access, IQueues queues) : IDelivery
{
    public bool Serves(string protocol) => protocol == "sqs";

    public ValueTask DeliverAsync(Notification notification, CancellationToken cancellationToken)
    {
        var (queue, publication) = (notification.Subscription.Endpoint, notification.Publication);
        access.DemandForService("sns.amazonaws.com", "sqs:SendMessage", queue, notification.Topic.Arn);
        var message = notification.Subscription.IsRaw
            ? new QueuedMessage(notification.Text) { Attributes = publication.Attributes }
            : new QueuedMessage(envelopes.Notification(notification));
        var isFifo = queue.EndsWith(".fifo", StringComparison.Ordinal);
        return queues.SendAsync(
            queue,
            message with { TraceHeader = publication.TraceHeader, GroupId = publication.GroupId, DeduplicationId = isFifo ? publication.DeduplicationId : null },
            cancellationToken);
    }
}
