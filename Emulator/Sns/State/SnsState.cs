using CampusIssues.Emulator.Storage;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sns.State;

/// <summary>All topics with their subscriptions.</summary>
internal sealed class SnsState(IDocumentStore store)
{
    private readonly DocumentSet<Topic> _topics = new(store, "sns/topics", SnsJson.Default);
    private readonly DocumentSet<Subscription> _subscriptions = new(store, "sns/subscriptions", SnsJson.Default);

    public IReadOnlyList<Topic> All => _topics.All;

    public IReadOnlyList<Topic> TopicsIn(string region) => _topics.Under($"{region}/");

    public Topic? Find(string? arn) => Arn.TryParse(arn) is { Service: "sns", AccountId: Caller.DefaultAccountId } parts ? _topics.Find($"{parts.Region}/{parts.Resource}") : null;

    /// <summary>Throws where there is none.</summary>
    public Topic Get(string arn) => Find(arn) ?? throw SnsErrors.NoTopic();

    public bool TryAdd(Topic topic) => _topics.TryAdd(topic.Key, topic);

    public void Change(Topic topic, Func<Topic, Topic> change) => _topics.Change(topic.Key, now => change(now ?? throw SnsErrors.NoTopic()));

    /// <summary>Deletes a topic with its subscriptions.</summary>
    public void Delete(Topic topic)
    {
        foreach (var subscription in _subscriptions.Under($"{topic.Arn}:"))
        {
            _subscriptions.Remove(subscription.Arn);
        }

        _topics.Remove(topic.Key);
    }

    /// <summary>The subscriptions of a region, without those that were cancelled.</summary>
    public IEnumerable<Subscription> SubscriptionsIn(string region) => _subscriptions.Under($"arn:aws:sns:{region}:").Where(subscription => !subscription.IsCancelled);

    public IEnumerable<Subscription> SubscriptionsOf(Topic topic) => _subscriptions.Under($"{topic.Arn}:").Where(subscription => !subscription.IsCancelled);

    /// <summary>A subscription; null where there is none, or it was cancelled.</summary>
    public Subscription? FindSubscription(string arn) => _subscriptions.Find(arn) is { IsCancelled: false } subscription ? subscription : null;

    /// <summary>A subscription, cancelled or not.</summary>
    public Subscription? FindForPost(string arn) => _subscriptions.Find(arn);

    /// <summary>The subscription that a token confirms, cancelled or not.</summary>
    public Subscription? FindByToken(Topic topic, string token) => _subscriptions.Under($"{topic.Arn}:").FirstOrDefault(subscription => subscription.Token == token);

    public void Put(Subscription subscription) => _subscriptions.Put(subscription.Arn, subscription);

    /// <summary>Ends a subscription; one that is cancelled can be brought back by its token.</summary>
    public void End(Subscription subscription, bool isCancelled)
    {
        if (isCancelled)
        {
            Put(subscription with { IsCancelled = true });
        }
        else
        {
            _subscriptions.Remove(subscription.Arn);
        }

        if (Find(subscription.TopicArn) is { } topic)
        {
            Change(topic, now => now with { DeletedSubscriptions = now.DeletedSubscriptions + 1 });
        }
    }
}
