using System.Security.Cryptography;
using CampusIssues.Emulator.Sns.State;

namespace CampusIssues.Emulator.Sns.Delivery;

/// <summary>Subscribes receivers to topics, and confirms them.</summary>
internal sealed class Subscriber(SnsState state, Confirmations confirmations)
{
    private readonly Lock _lock = new();

    /// <summary>
    /// The subscription of a receiver to a topic, made where there is none. One by mail or HTTP is pending until its receiver confirms,
    /// and is asked again where it is subscribed again.
    /// </summary>
    public Subscription Subscribe(Topic topic, string protocol, string endpoint, IReadOnlyDictionary<string, string> attributes, string principal)
    {
        Endpoints.Check(topic, protocol, endpoint);
        var wanted = SubscriptionAttributes.Check(attributes, protocol, topic.Arn);
        Subscription subscription;
        lock (_lock)
        {
            if (state.SubscriptionsOf(topic).FirstOrDefault(known => known.Protocol == protocol && known.Endpoint == endpoint) is { } present)
            {
                if (wanted.Any(attribute => present.Attributes.GetValueOrDefault(attribute.Key) != attribute.Value))
                {
                    throw SnsErrors.Invalid("Attributes Reason: Subscription already exists with different attributes");
                }

                subscription = present;
            }
            else
            {
                var isPending = Confirmations.AreNeededFor(protocol);
                subscription = new Subscription($"{topic.Arn}:{Guid.NewGuid()}", topic.Arn, protocol, endpoint, principal, RandomNumberGenerator.GetHexString(288, lowercase: true))
                {
                    Attributes = wanted,
                    IsPending = isPending,
                    WasAuthenticated = !isPending,
                };
                state.Put(subscription);
            }
        }

        if (subscription.IsPending)
        {
            confirmations.Ask(topic, subscription);
        }

        return subscription;
    }

    /// <summary>Confirms a subscription by its token, or brings one back that was ended by a link.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="token">What the receiver was sent.</param>
    /// <param name="isAuthenticated">Whether who confirms signed.</param>
    /// <param name="needsAuthentication">Whether only who signs may end it.</param>
    public Subscription Confirm(Topic topic, string token, bool isAuthenticated, bool needsAuthentication)
    {
        var subscription = state.FindByToken(topic, token) ?? throw SnsErrors.Invalid("Token");
        if (!subscription.IsPending && !subscription.IsCancelled)
        {
            return subscription;
        }

        var confirmed = subscription with { IsPending = false, IsCancelled = false, WasAuthenticated = isAuthenticated, NeedsAuthentication = needsAuthentication };
        state.Put(confirmed);
        return confirmed;
    }

    /// <summary>Ends a subscription; where no one signed for that, its receiver is told, and may have it back.</summary>
    public void Unsubscribe(Subscription subscription, bool isAuthenticated)
    {
        if (!isAuthenticated && subscription.NeedsAuthentication)
        {
            throw SnsErrors.NotAuthorized("anonymous", "Unsubscribe", subscription.Arn);
        }

        var mayComeBack = !isAuthenticated && Confirmations.AreNeededFor(subscription.Protocol);
        state.End(subscription, mayComeBack);
        if (mayComeBack && state.Find(subscription.TopicArn) is { } topic)
        {
            confirmations.TellEnd(topic, subscription);
        }
    }
}
