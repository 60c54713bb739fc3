using System.Collections.Concurrent;
using CampusIssues.Emulator.Lambda.Execution;
using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.Lambda.EventSources;

/// <summary>Runs the event sources: those of the AppHost's functions, and those that were created, as they come, change and go.</summary>
internal sealed class EventSourceRunner(
    LocalConfiguration configuration,
    EventSourceStore mappings,
    Invoker invoker,
    CheckpointStore checkpoints,
    FailureDestination destination,
    TimeProvider time,
    ILogger<EventSourceRunner> logger,
    ITableStreams? streams = null,
    IQueues? queues = null,
    IMetrics? metrics = null,
    ExecutionRole? role = null) : BackgroundService
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, (CancellationTokenSource Stop, Task Run)> _running = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _refreshing = new(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        mappings.Changed += uuid => _ = RefreshAsync(uuid, stoppingToken);
        foreach (var mapping in configuration.EventSources)
        {
            Start(mapping, stoppingToken);
        }

        foreach (var mapping in mappings.All)
        {
            await RefreshAsync(mapping.Uuid, stoppingToken);
        }
    }

    /// <summary>Ends a mapping's run and, where the mapping is still wanted, starts it anew.</summary>
    private async Task RefreshAsync(string uuid, CancellationToken stoppingToken)
    {
        await _refreshing.WaitAsync(stoppingToken);
        try
        {
            if (_running.TryRemove(uuid, out var old))
            {
                await old.Stop.CancelAsync();
                await old.Run;
                old.Stop.Dispose();
            }

            if (mappings.Find(uuid) is { Enabled: true } mapping)
            {
                Start(mapping, stoppingToken);
            }
        }
        finally
        {
            _refreshing.Release();
        }
    }

    private void Start(EventSourceMapping mapping, CancellationToken stoppingToken)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        _running[mapping.Uuid] = (stop, RunAsync(mapping, stop.Token));
    }

    private async Task RunAsync(EventSourceMapping mapping, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await ReadAsync(mapping, cancellationToken);
                return;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever went wrong once, those who wait for the source's records can't do without it.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                logger.SourceFailed(mapping.FunctionName, failure);
                await Task.Delay(LookAgain, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private Task ReadAsync(EventSourceMapping mapping, CancellationToken cancellationToken) =>
        mapping.EventSourceArn is { } arn && Arn.TryParse(arn)?.Service == "sqs"
            ? queues is null ? Task.CompletedTask : new QueueSource(mapping, queues, invoker, time, logger, role).RunAsync(cancellationToken)
            : streams is null ? Task.CompletedTask : new StreamSource(mapping, streams, invoker, checkpoints, destination, time, logger, metrics, role).RunAsync(cancellationToken);
}
