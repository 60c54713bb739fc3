using System.Collections.Immutable;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.Orchestration;

/// <summary>Asks the health checks of what runs: often until it is healthy, seldom from then on.</summary>
internal sealed class HealthMonitor(
    ResourceNotificationService notifications,
    HealthCheckService healthChecks,
    IDistributedApplicationEventing eventing,
    IServiceProvider services,
    TimeProvider time)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan HealthyPause = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, CancellationTokenSource> _running = [];

    public async Task WatchAsync(CancellationToken cancellationToken)
    {
        await foreach (var @event in notifications.WatchAsync(cancellationToken))
        {
            var runs = @event.Snapshot.State?.Text == KnownResourceStates.Running;
            if (runs && !_running.ContainsKey(@event.ResourceId))
            {
                var loop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                _running.Add(@event.ResourceId, loop);
                _ = CheckAsync(@event.Resource, loop.Token);
            }
            else if (!runs && _running.Remove(@event.ResourceId, out var ended))
            {
                await ended.CancelAsync();
                ended.Dispose();
            }
        }
    }

    private async Task CheckAsync(IResource resource, CancellationToken cancellationToken)
    {
        try
        {
            var keys = resource.Annotations.OfType<HealthCheckAnnotation>().Select(annotation => annotation.Key).ToImmutableHashSet();
            var isReady = false;
            var pause = FirstPause;
            while (!isReady || keys.Count > 0)
            {
                var isHealthy = keys.IsEmpty || await AskAsync(resource, keys, cancellationToken);
                if (isHealthy && !isReady)
                {
                    isReady = true;
                    await eventing.PublishAsync(new ResourceReadyEvent(resource, services), cancellationToken);
                    await notifications.PublishUpdateAsync(resource, snapshot => snapshot with { IsReadyHandled = true });
                }

                pause = isHealthy ? HealthyPause : pause >= LongestPause ? LongestPause : pause * 1.5;
                await Task.Delay(keys.IsEmpty ? TimeSpan.Zero : pause, time, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The resource stopped running.
        }
#pragma warning disable CA1031 // A handler of the AppHost's own failed: the resource is not ready, and says why.
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

    private async Task<bool> AskAsync(IResource resource, ImmutableHashSet<string> keys, CancellationToken cancellationToken)
    {
        var report = await healthChecks.CheckHealthAsync(check => keys.Contains(check.Name), cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var reports = report.Entries
            .Select(entry => new HealthReportSnapshot(entry.Key, entry.Value.Status, entry.Value.Description, entry.Value.Exception?.Message) { LastRunAt = now })
            .ToImmutableArray();
        cancellationToken.ThrowIfCancellationRequested();
        await notifications.PublishUpdateAsync(resource, snapshot =>
            snapshot.State?.Text == KnownResourceStates.Running ? snapshot with { HealthReports = reports } : snapshot);
        return report.Status == HealthStatus.Healthy;
    }
}
