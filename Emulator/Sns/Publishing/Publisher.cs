using System.Text;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sns.Delivery;
using CampusIssues.Emulator.Sns.Filters;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sns.Publishing;

/// <summary>Publishes messages, for callers and for other services, to every subscriber whose filter lets them through.</summary>
internal sealed class Publisher(
    SnsState state,
    FifoOrder fifo,
    Envelopes envelopes,
    IEnumerable<IDelivery> deliveries,
    DeadLetters deadLetters,
    SnsMetrics metrics,
    IAccessControl access,
    TimeProvider time) : ITopics
{
    private static readonly Dictionary<string, MessageAttributeValue> NoAttributes = [];

    /// <inheritdoc/>
    public async ValueTask<string> PublishAsync(TopicMessage message, CancellationToken cancellationToken)
    {
        var topic = state.Get(message.TopicArn);
        if (message.Service is { } service)
        {
            access.DemandForService(service.Principal, "sns:Publish", topic.Arn, service.SourceArn);
        }

        var draft = new MessageDraft(message.Message) { Subject = message.Subject, MailText = message.MailText };
        draft.Check();
        draft.CheckFor(topic);
        return (await PublishAsync(topic, draft, cancellationToken)).MessageId;
    }

    /// <summary>Publishes a message that was checked. It is with its subscribers, or kept for them, when this returns.</summary>
    public async ValueTask<Publication> PublishAsync(Topic topic, MessageDraft draft, CancellationToken cancellationToken)
    {
        var publication = draft.Publish(time.GetUtcNow());
        if (topic.IsFifo)
        {
            (publication, var isKnown) = fifo.Place(topic, publication);
            if (isKnown)
            {
                return publication;
            }
        }

        metrics.Published(topic.Arn, Encoding.UTF8.GetByteCount(publication.Text));
        foreach (var subscription in state.SubscriptionsOf(topic).Where(subscription => !subscription.IsPending).ToArray())
        {
            var notification = new Notification(topic, subscription, publication);
            if (Passes(notification))
            {
                await DeliverAsync(notification, cancellationToken);
            }
            else
            {
                metrics.FilteredOut(topic.Arn);
            }
        }

        return publication;
    }

    private async ValueTask DeliverAsync(Notification notification, CancellationToken cancellationToken)
    {
        var subscription = notification.Subscription;
        try
        {
            await deliveries.First(delivery => delivery.Serves(subscription.Protocol)).DeliverAsync(notification, cancellationToken);
            if (!subscription.IsPosted)
            {
                metrics.Delivered(notification.Topic.Arn);
            }
        }
        catch (AwsException refused)
        {
            var (body, attributes) = subscription.IsRaw ? (notification.Text, notification.Publication.Attributes) : (envelopes.Notification(notification), NoAttributes);
            await deadLetters.TakeAsync(subscription, body, notification.Publication.MessageId, attributes, refused.Code, refused.Message, cancellationToken);
        }
    }

    private static bool Passes(Notification notification)
    {
        var attributes = notification.Subscription.Attributes;
        var isOfBody = SubscriptionAttributes.ScopeOf(attributes) == "MessageBody";
        return FilterPolicyParser.Parse(attributes.GetValueOrDefault("FilterPolicy") ?? "", isOfBody) is not { } policy
            || (isOfBody ? FilterMatch.OnBody(policy, notification.Text) : FilterMatch.OnAttributes(policy, notification.Publication.Attributes));
    }
}
