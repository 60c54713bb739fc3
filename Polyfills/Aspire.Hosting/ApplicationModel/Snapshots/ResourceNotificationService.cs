using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Aspire.Hosting.Orchestration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Takes and tells what each resource is like.</summary>
public partial class ResourceNotificationService : IDisposable
{
    private readonly ConcurrentDictionary<string, ResourceEvent> _current = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Channel<ResourceEvent>> _watchers = [];
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _disposing = new();
    private readonly ILogger<ResourceNotificationService> _logger;
    private readonly IHostApplicationLifetime _lifetime;
    private readonly IServiceProvider _services;

    /// <summary>As the application's services make it.</summary>
    public ResourceNotificationService(
        ILogger<ResourceNotificationService> logger,
        IHostApplicationLifetime hostApplicationLifetime,
        IServiceProvider serviceProvider,
        ResourceLoggerService resourceLoggerService)
    {
        _logger = logger;
        _lifetime = hostApplicationLifetime;
        _services = serviceProvider;
        ResourceLoggerService = resourceLoggerService;
    }

    internal ResourceLoggerService ResourceLoggerService { get; }

    private WaitBehavior DefaultWaitBehavior =>
        _services.GetService<IOptions<ResourceNotificationServiceOptions>>()?.Value.DefaultWaitBehavior ?? WaitBehavior.StopOnResourceUnavailable;

    /// <summary>What the resource with that id is like.</summary>
    public bool TryGetCurrentState(string resourceId, [NotNullWhen(true)] out ResourceEvent? resourceEvent) => _current.TryGetValue(resourceId, out resourceEvent);

    /// <summary>Changes what a resource is like, and tells it.</summary>
    public Task PublishUpdateAsync(IResource resource, Func<CustomResourceSnapshot, CustomResourceSnapshot> stateFactory) =>
        PublishUpdateAsync(resource, resource.Name, stateFactory);

    /// <summary>Changes what one instance of a resource is like, and tells it.</summary>
    public Task PublishUpdateAsync(IResource resource, string resourceId, Func<CustomResourceSnapshot, CustomResourceSnapshot> stateFactory)
    {
        lock (_lock)
        {
            var before = _current.TryGetValue(resourceId, out var known) ? known.Snapshot : Initial(resource);
            var after = stateFactory(before);
            if (after.StartTimeStamp is null && after.State?.Text == KnownResourceStates.Running)
            {
                after = after with { StartTimeStamp = TimeProvider.System.GetUtcNow().UtcDateTime };
            }

            if (after.State?.Text != KnownResourceStates.Running)
            {
                after = after with { IsReadyHandled = false, HealthReports = HealthReports.NotYet(resource) };
            }

            var @event = new ResourceEvent(resource, resourceId, WithCommands(resource, after));
            _current[resourceId] = @event;
            foreach (var watcher in _watchers)
            {
                watcher.Writer.TryWrite(@event);
            }

            if (before.State?.Text != after.State?.Text)
            {
                Log.StateChanged(_logger, resourceId, after.State?.Text);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Everything as it is, then each change, until cancelled.</summary>
    public async IAsyncEnumerable<ResourceEvent> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var channel = Channel.CreateUnbounded<ResourceEvent>(new UnboundedChannelOptions { SingleReader = true });
        lock (_lock)
        {
            foreach (var current in _current.Values)
            {
                channel.Writer.TryWrite(current);
            }

            _watchers.Add(channel);
        }

        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _disposing.Token);
            await foreach (var @event in channel.Reader.ReadAllAsync(either.Token))
            {
                yield return @event;
            }
        }
        finally
        {
            lock (_lock)
            {
                _watchers.Remove(channel);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposing.Cancel();
        GC.SuppressFinalize(this);
    }

    private static CustomResourceSnapshot Initial(IResource resource) =>
        resource.Annotations.OfType<ResourceSnapshotAnnotation>().LastOrDefault()?.InitialSnapshot
        ?? new CustomResourceSnapshot { ResourceType = TypeName(resource), Properties = [] };

    private static string TypeName(IResource resource)
    {
        const string suffix = "Resource";
        var name = resource.GetType().Name;
        return name.EndsWith(suffix, StringComparison.Ordinal) ? name[..^suffix.Length] : name;
    }

    private CustomResourceSnapshot WithCommands(IResource resource, CustomResourceSnapshot snapshot) => snapshot with
    {
        Commands = [.. resource.Annotations.OfType<ResourceCommandAnnotation>().Select(command => command.Snapshot(snapshot, _services))],
    };
}
