using CampusIssues.Emulator.Sns.Publishing;

namespace CampusIssues.Emulator.Sns.Delivery;

/// <summary>To servers, by HTTP.</summary>
internal sealed class PostDelivery(Envelopes envelopes, PostQueue posts) : IDelivery
{
    public bool Serves(string protocol) => protocol is "http" or "https";

    public ValueTask DeliverAsync(Notification notification, CancellationToken cancellationToken)
    {
        var (subscription, publication) = (notification.Subscription, notification.Publication);
        var body = subscription.IsRaw ? notification.Text : envelopes.Notification(notification);
        posts.Add(new PendingPost(Guid.NewGuid().ToString(), subscription.Arn, "Notification", publication.MessageId, body, publication.Timestamp)
        {
            IsRaw = subscription.IsRaw,
            TraceHeader = publication.TraceHeader,
        });
        return ValueTask.CompletedTask;
    }
}
