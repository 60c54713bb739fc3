using CampusIssues.Emulator.Sns.Publishing;
using CampusIssues.Emulator.Sns.State;

namespace CampusIssues.Emulator.Sns.Delivery;

/// <summary>Asks receivers to confirm subscriptions, and tells them of their end.</summary>
internal sealed class Confirmations(Envelopes envelopes, SnsMails mails, PostQueue posts, TimeProvider time)
{
    /// <summary>Whether a protocol's receivers must confirm.</summary>
    public static bool AreNeededFor(string protocol) => protocol is "http" or "https" or "email" or "email-json";

    public void Ask(Topic topic, Subscription subscription) => Send(topic, subscription, "SubscriptionConfirmation", mails.AskToConfirm);

    public void TellEnd(Topic topic, Subscription subscription) => Send(topic, subscription, "UnsubscribeConfirmation", mails.TellEnd);

    private void Send(Topic topic, Subscription subscription, string type, Action<Topic, Subscription, string?> mail)
    {
        var (messageId, now) = (Guid.NewGuid().ToString(), time.GetUtcNow());
        switch (subscription.Protocol)
        {
            case "email":
                mail(topic, subscription, null);
                break;
            case "email-json":
                mail(topic, subscription, envelopes.Confirmation(topic, subscription, type, messageId, now));
                break;
            case "http" or "https":
                posts.Add(new PendingPost(Guid.NewGuid().ToString(), subscription.Arn, type, messageId, envelopes.Confirmation(topic, subscription, type, messageId, now), now));
                break;
        }
    }
}
