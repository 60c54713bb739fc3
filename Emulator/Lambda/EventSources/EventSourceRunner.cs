using CampusIssues.Emulator.Lambda.Execution;
using CampusIssues.Emulator.Seams;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.Lambda.EventSources;

/// <summary>Runs the event sources of the AppHost's functions.</summary>
internal sealed class EventSourceRunner(
    LocalConfiguration configuration,
    Invoker invoker,
    CheckpointStore checkpoints,
    FailureDestination destination,
    TimeProvider time,
    ILogger<EventSourceRunner> logger,
    ITableStreams? streams = null) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => streams is null
        ? Task.CompletedTask
        : Task.WhenAll(configuration.EventSources.Select(mapping => RunAsync(mapping, streams, stoppingToken)));

    private async Task RunAsync(EventSourceMapping mapping, ITableStreams from, CancellationToken cancellationToken)
    {
        try
        {
            await new StreamSource(mapping, from, invoker, checkpoints, destination, time, logger).RunAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
    }
}
