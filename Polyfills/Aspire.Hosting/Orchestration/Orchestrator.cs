using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Orchestration;

/// <summary>Brings the model to life: addresses first, then every resource at once, each waiting for what it waits for.</summary>
internal sealed class Orchestrator(
    DistributedApplicationModel model,
    IServiceProvider services,
    IDistributedApplicationEventing eventing,
    ResourceNotificationService notifications,
    ResourceLoggerService loggers,
    EndpointAllocator endpoints,
    ResourceUrls urls,
    HealthMonitor health,
    DashboardLauncher dashboard,
    AppHostConsole console) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly Dictionary<IResource, ResourceRunner> _runners = [];
    private readonly Lock _lock = new();
    private Task? _stop;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await eventing.PublishAsync(new BeforeStartEvent(services, model), cancellationToken);
        var dashboardStart = dashboard.StartAsync(cancellationToken);
        if (dashboardStart.IsFaulted)
        {
            await dashboardStart; // its address is taken: nothing else begins
        }

        endpoints.AllocateAll();
        _ = health.WatchAsync(_stopping.Token);
        foreach (var resource in model.Resources)
        {
            loggers.LogOf(resource.Name).Written = line => console.Line(resource.Name, line);
            await AnnounceAsync(resource);
        }

        await TellAddressesAsync(cancellationToken);
        await eventing.PublishAsync(new AfterEndpointsAllocatedEvent(services, model), cancellationToken);
        foreach (var resource in model.Resources)
        {
            await BeginAsync(resource);
        }

        await dashboardStart;
        await eventing.PublishAsync(new AfterResourcesCreatedEvent(services, model), cancellationToken);
    }

    /// <summary>Whoever waits for a resource ends before it. Asked twice, it is done once.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _stop ??= StopAllAsync();
        }
    }

    private async Task StopAllAsync()
    {
        await _stopping.CancelAsync();
        var ends = new Dictionary<IResource, Task>();
        await Task.WhenAll(_runners.Keys.Select(End));

        Task End(IResource resource) => ends.TryGetValue(resource, out var known) ? known : ends[resource] = EndAsync(resource);

        async Task EndAsync(IResource resource)
        {
            await Task.WhenAll(_runners.Keys.Where(other => other != resource && DependsOn(other, resource)).Select(End));
            await _runners[resource].StopAsync();
        }
    }

    public void Dispose()
    {
        _stopping.Dispose();
        foreach (var runner in _runners.Values)
        {
            runner.Dispose();
        }
    }

    private static bool DependsOn(IResource resource, IResource other) => Reaches(resource, other, []);

    private static bool Reaches(IResource resource, IResource other, HashSet<IResource> seen) =>
        resource.Annotations.OfType<WaitAnnotation>().Select(wait => wait.Resource)
            .Any(next => next == other || (seen.Add(next) && Reaches(next, other, seen)));

    private Task AnnounceAsync(IResource resource)
    {
        if (resource is ProjectResource or ExecutableResource or ContainerResource)
        {
            var runner = ActivatorUtilities.CreateInstance<ResourceRunner>(services, resource);
            _runners.Add(resource, runner);
            ProcessCommands.Add(runner);
        }

        return notifications.PublishUpdateAsync(resource, snapshot => snapshot with
        {
            CreationTimeStamp = TimeProvider.System.GetUtcNow().UtcDateTime,
            State = snapshot.State ?? KnownResourceStates.NotStarted,
            Relationships = [.. Relationships.Of(resource)],
            IconName = resource.Annotations.OfType<ResourceIconAnnotation>().LastOrDefault()?.IconName,
        });
    }

    /// <summary>Whoever is told may have addresses of its own to tell.</summary>
    private async Task TellAddressesAsync(CancellationToken cancellationToken)
    {
        eventing.Subscribe<ResourceEndpointsAllocatedEvent>((@event, token) => ShowUrlsAsync(@event.Resource, token));
        var listens = model.Resources.ToLookup(resource => resource is IResourceWithEndpoints && resource.Annotations.OfType<EndpointAnnotation>().Any());
        foreach (var resource in listens[false])
        {
            await ShowUrlsAsync(resource, cancellationToken);
        }

        foreach (var resource in listens[true])
        {
            await eventing.PublishAsync(new ResourceEndpointsAllocatedEvent(resource, services), cancellationToken);
        }
    }

    private async Task ShowUrlsAsync(IResource resource, CancellationToken cancellationToken)
    {
        var addresses = await urls.OfAsync(resource, cancellationToken);
        await notifications.PublishUpdateAsync(resource, snapshot => snapshot with { Urls = [.. addresses] });
    }

    private async Task BeginAsync(IResource resource)
    {
        switch (resource)
        {
            case ParameterResource or ConnectionStringResource or ExternalServiceResource:
                await PassiveResources.BeginAsync(resource, notifications);
                break;
            case var _ when _runners.TryGetValue(resource, out var runner):
                await (resource.Annotations.OfType<ExplicitStartupAnnotation>().Any() ? Task.CompletedTask : runner.StartAsync());
                break;
            default:
                _ = InitializeAsync(resource);
                break;
        }
    }

    private async Task InitializeAsync(IResource resource)
    {
        try
        {
            await eventing.PublishAsync(new InitializeResourceEvent(resource, eventing, loggers, notifications, services), _stopping.Token);
        }
        catch (OperationCanceledException)
        {
            // The application stops.
        }
#pragma warning disable CA1031 // Whatever an integration throws is why its resource can't start.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            await notifications.PublishUpdateAsync(resource, snapshot => snapshot with
            {
                State = new ResourceStateSnapshot(KnownResourceStates.FailedToStart, KnownResourceStateStyles.Error),
                FailureReason = failure.Message,
            });
        }
    }
}
