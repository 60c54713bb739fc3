using CampusIssues.Emulator.Sns.Publishing;

namespace CampusIssues.Emulator.Sns.Delivery;

/// <summary>To mailboxes, as text or as JSON.</summary>
internal sealed class MailDelivery(Envelopes envelopes, SnsMails mails) : IDelivery
{
    public bool Serves(string protocol) => protocol is "email" or "email-json";

    public ValueTask DeliverAsync(Notification notification, CancellationToken cancellationToken)
    {
        mails.Notify(notification, notification.Subscription.Protocol == "email-json" ? envelopes.Notification(notification) : null);
        return ValueTask.CompletedTask;
    }
}
