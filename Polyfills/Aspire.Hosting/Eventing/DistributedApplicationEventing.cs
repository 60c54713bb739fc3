using System.Collections.Concurrent;
using System.Collections.Immutable;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Eventing;

/// <inheritdoc/>
public class DistributedApplicationEventing : IDistributedApplicationEventing
{
    private readonly ConcurrentDictionary<Type, ImmutableList<DistributedApplicationEventSubscription>> _subscriptions = [];

    /// <inheritdoc/>
    public DistributedApplicationEventSubscription Subscribe<T>(Func<T, CancellationToken, Task> callback)
        where T : IDistributedApplicationEvent =>
        Add<T>(new DistributedApplicationEventSubscription((@event, cancellationToken) => callback((T)@event, cancellationToken)));

    /// <inheritdoc/>
    public DistributedApplicationEventSubscription Subscribe<T>(IResource resource, Func<T, CancellationToken, Task> callback)
        where T : IDistributedApplicationResourceEvent =>
        Add<T>(new DistributedApplicationResourceEventSubscription(resource, (@event, cancellationToken) => callback((T)@event, cancellationToken)));

    /// <inheritdoc/>
    public void Unsubscribe(DistributedApplicationEventSubscription subscription)
    {
        foreach (var type in _subscriptions.Keys)
        {
            _subscriptions.AddOrUpdate(type, [], (_, list) => list.Remove(subscription));
        }
    }

    /// <inheritdoc/>
    public Task PublishAsync<T>(T @event, CancellationToken cancellationToken = default)
        where T : IDistributedApplicationEvent => PublishAsync(@event, EventDispatchBehavior.BlockingSequential, cancellationToken);

    /// <inheritdoc/>
    public async Task PublishAsync<T>(T @event, EventDispatchBehavior dispatchBehavior, CancellationToken cancellationToken = default)
        where T : IDistributedApplicationEvent
    {
        var callbacks = Interested(@event);
        if (callbacks.Count == 0)
        {
            return;
        }

        var all = dispatchBehavior is EventDispatchBehavior.BlockingConcurrent or EventDispatchBehavior.NonBlockingConcurrent
            ? Task.WhenAll(callbacks.Select(callback => callback(@event, cancellationToken)))
            : OneByOneAsync(callbacks, @event, cancellationToken);
        if (dispatchBehavior is EventDispatchBehavior.BlockingSequential or EventDispatchBehavior.BlockingConcurrent)
        {
            await all;
        }
    }

    private static async Task OneByOneAsync(
        List<Func<IDistributedApplicationEvent, CancellationToken, Task>> callbacks,
        IDistributedApplicationEvent @event,
        CancellationToken cancellationToken)
    {
        foreach (var callback in callbacks)
        {
            await callback(@event, cancellationToken);
        }
    }

    private DistributedApplicationEventSubscription Add<T>(DistributedApplicationEventSubscription subscription)
    {
        _subscriptions.AddOrUpdate(typeof(T), [subscription], (_, list) => list.Add(subscription));
        return subscription;
    }

    private List<Func<IDistributedApplicationEvent, CancellationToken, Task>> Interested<T>(T @event) =>
        [.. _subscriptions.GetValueOrDefault(typeof(T), [])
            .Where(subscription => subscription is not DistributedApplicationResourceEventSubscription { Resource: { } resource }
                || ReferenceEquals(resource, ((IDistributedApplicationResourceEvent)@event!).Resource))
            .Select(subscription => subscription.Callback)];
}
