using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.ApplicationModel;

public partial class ResourceNotificationService
{
    /// <summary>Waits until the resource is in a state; "Running" where none is named.</summary>
    public Task WaitForResourceAsync(string resourceName, string? targetState = null, CancellationToken cancellationToken = default) =>
        WaitForResourceAsync(resourceName, [targetState ?? KnownResourceStates.Running], cancellationToken);

    /// <summary>Waits until the resource is in one of the states, and tells in which.</summary>
    public async Task<string> WaitForResourceAsync(string resourceName, IEnumerable<string> targetStates, CancellationToken cancellationToken = default)
    {
        var states = targetStates.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found = await WaitForResourceAsync(resourceName, @event => @event.Snapshot.State is { Text: { } text } && states.Contains(text), cancellationToken);
        return found.Snapshot.State!.Text;
    }

    /// <summary>Waits until the resource is as the predicate wants it.</summary>
    /// <exception cref="OperationCanceledException">The application ended first.</exception>
    public async Task<ResourceEvent> WaitForResourceAsync(string resourceName, Func<ResourceEvent, bool> predicate, CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _lifetime.ApplicationStopping);
        await foreach (var @event in WatchAsync(either.Token))
        {
            if (string.Equals(@event.Resource.Name, resourceName, StringComparison.OrdinalIgnoreCase) && predicate(@event))
            {
                return @event;
            }
        }

        throw new OperationCanceledException($"The application ended before the resource '{resourceName}' got there.");
    }

    /// <summary>Waits until the resource runs and is healthy; <see cref="ResourceNotificationServiceOptions"/> say what happens when it ends instead.</summary>
    public Task<ResourceEvent> WaitForResourceHealthyAsync(string resourceName, CancellationToken cancellationToken = default) =>
        WaitForResourceHealthyAsync(resourceName, DefaultWaitBehavior, cancellationToken);

    /// <summary>Waits until the resource runs and is healthy.</summary>
    /// <exception cref="DistributedApplicationException">The resource ended, and <paramref name="waitBehavior"/> says not to wait for its return.</exception>
    public async Task<ResourceEvent> WaitForResourceHealthyAsync(string resourceName, WaitBehavior waitBehavior, CancellationToken cancellationToken = default)
    {
        var found = await WaitForResourceAsync(resourceName, @event => IsHealthy(@event) || Gone(@event, waitBehavior), cancellationToken);
        return IsHealthy(found)
            ? found
            : throw new DistributedApplicationException($"Stopped waiting for resource '{resourceName}' to become healthy because it failed to start.");
    }

    /// <summary>Waits for everything that the resource was told to wait for.</summary>
    /// <exception cref="DistributedApplicationException">One of them failed, and it was said to stop then.</exception>
    public async Task WaitForDependenciesAsync(IResource resource, CancellationToken cancellationToken)
    {
        var waits = resource.Annotations.OfType<WaitAnnotation>().DistinctBy(wait => (wait.Resource.Name, wait.WaitType)).ToArray();
        if (waits.Length == 0)
        {
            return;
        }

        await PublishUpdateAsync(resource, snapshot => snapshot with { State = KnownResourceStates.Waiting });
        await Task.WhenAll(waits.Select(wait => WaitForAsync(wait, cancellationToken)));
    }

    /// <summary>Healthy, and whoever wanted to do something then has done it.</summary>
    internal static bool IsHealthy(ResourceEvent @event) => @event.Snapshot is { HealthStatus: HealthStatus.Healthy, IsReadyHandled: true };

    private static bool Gone(ResourceEvent @event, WaitBehavior behavior) =>
        behavior == WaitBehavior.StopOnResourceUnavailable && KnownResourceStates.TerminalStates.Contains(@event.Snapshot.State?.Text);

    private async Task WaitForAsync(WaitAnnotation wait, CancellationToken cancellationToken)
    {
        var behavior = wait.WaitBehavior ?? DefaultWaitBehavior;
        var found = await WaitForResourceAsync(wait.Resource.Name, @event => IsReached(wait, @event) || Gone(@event, behavior), cancellationToken);
        if (wait.WaitType == WaitType.WaitForCompletion ? found.Snapshot.ExitCode is { } code && code != wait.ExitCode : !IsReached(wait, found))
        {
            throw new DistributedApplicationException(
                $"'{wait.Resource.Name}', which it waits for, is {found.Snapshot.State?.Text}"
                + (found.Snapshot.ExitCode is { } exitCode ? $" with exit code {exitCode}." : "."));
        }
    }

    private static bool IsReached(WaitAnnotation wait, ResourceEvent @event) => wait.WaitType switch
    {
        WaitType.WaitForCompletion => KnownResourceStates.TerminalStates.Contains(@event.Snapshot.State?.Text),
        WaitType.WaitUntilStarted => @event.Snapshot.State?.Text == KnownResourceStates.Running,
        _ => IsReady(@event),
    };

    /// <summary>Healthy, or there without a process: a parameter, a connection string, a stack.</summary>
    internal static bool IsReady(ResourceEvent @event) =>
        IsHealthy(@event) || (@event.Resource is IResourceWithoutLifetime or ParameterResource or ConnectionStringResource
            && @event.Snapshot.State?.Text == KnownResourceStates.Active);
}
