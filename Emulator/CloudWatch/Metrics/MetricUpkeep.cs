using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.CloudWatch.Metrics;

/// <summary>Stores what services told once a second, where there is something, asks them once a minute, and applies the retention once an hour.</summary>
internal sealed class MetricUpkeep(MetricStore store, MetricSampler sampler, MetricRetention retention, TimeProvider time, ILogger<MetricUpkeep> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RetentionInterval = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Try(store.Flush);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var next = time.GetUtcNow();
        var minute = 0L;
        while (await WaitAsync(stoppingToken))
        {
            if (time.GetUtcNow().Ticks / TimeSpan.TicksPerMinute is var now && now != minute)
            {
                Try(sampler.Sample);
                minute = now;
            }

            Try(store.Flush);
            if (time.GetUtcNow() >= next)
            {
                Try(retention.Apply);
                next = time.GetUtcNow() + RetentionInterval;
            }
        }
    }

    /// <summary>Waits before the first time too: a server that starts has calls to answer. False when it is to end.</summary>
    private async Task<bool> WaitAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !stoppingToken.IsCancellationRequested;
    }

    /// <summary>What fails once is tried again a second later: metrics must not end the emulator.</summary>
    private void Try(Action step)
    {
        try
        {
            step();
        }
        catch (Exception failure)
        {
            logger.MetricsLost(failure.Message);
        }
    }
}
