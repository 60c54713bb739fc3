using CampusIssues.Emulator.CloudWatch.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.CloudWatch.Alarms;

/// <summary>
/// Evaluates every alarm once a minute (<see cref="EmulatorOptions.AlarmInterval"/>) over the periods that ended with the last whole minute,
/// or the last ten seconds for alarms of shorter periods.
/// </summary>
internal sealed class AlarmEvaluator(
    AlarmStore alarms,
    AlarmTransitions transitions,
    MetricStore store,
    EmulatorOptions options,
    TimeProvider time,
    ILogger<AlarmEvaluator> logger) : BackgroundService
{
    /// <summary>Evaluates all alarms now.</summary>
    public async Task EvaluateAsync(CancellationToken cancellationToken)
    {
        foreach (var alarm in alarms.All.Where(alarm => alarm.Condition is not null))
        {
            await TryAsync(alarm, cancellationToken);
        }

        foreach (var region in alarms.All.Where(alarm => alarm.Composite is not null).Select(alarm => alarm.Region).Distinct().ToArray())
        {
            await transitions.EvaluateCompositesAsync(region, cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(UntilNext(), time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested)
            {
                await SurviveAsync("all alarms", EvaluateAsync, stoppingToken);
            }
        }
    }

    /// <summary>Until shortly after the next minute begins, when what happened in the last one has been told.</summary>
    private TimeSpan UntilNext()
    {
        var interval = options.AlarmInterval;
        return interval - TimeSpan.FromTicks(time.GetUtcNow().Ticks % interval.Ticks) + TimeSpan.FromMilliseconds(Math.Min(500, interval.TotalMilliseconds / 10));
    }

    private Task TryAsync(Alarm alarm, CancellationToken cancellationToken) => SurviveAsync(alarm.Name, token => EvaluateAsync(alarm, token), cancellationToken);

    /// <summary>One alarm that can't be evaluated must not keep the others from it, now or later.</summary>
    private async Task SurviveAsync(string what, Func<CancellationToken, Task> evaluate, CancellationToken cancellationToken)
    {
        try
        {
            await evaluate(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The emulator ends.
        }
        catch (Exception failure)
        {
            logger.NotEvaluated(what, failure);
        }
    }

    private async Task EvaluateAsync(Alarm alarm, CancellationToken cancellationToken)
    {
        var condition = alarm.Condition!;
        var now = time.GetUtcNow();
        var verdict = Evaluation.Of(condition, Range(alarm, condition, now));
        if (verdict.State is { } state && state != alarm.State.Value && !IsTooFew(condition, verdict))
        {
            await transitions.ApplyAsync(alarm, new AlarmState(state, StateReasons.Text(condition, verdict), StateReasons.Data(condition, verdict, now), now), cancellationToken);
        }
    }

    /// <summary>The alarm's last periods, newest first.</summary>
    private List<Datapoint> Range(Alarm alarm, MetricCondition condition, DateTimeOffset now)
    {
        var period = condition.Period;
        var grain = Math.Min(period, 60);
        var end = now.ToUnixTimeSeconds() / grain * grain;
        var count = Evaluation.Range(condition);
        var queries = condition.AllQueries;
        var run = new QueryRun(store, queries, alarm.Region, _ => end - ((long)count * period), end);
        var result = run.Result(queries.First(query => query.ReturnData));
        var series = result.Series.Count > 0 ? result.Series[0] : null;
        var samples = run.SampleCounts.GetValueOrDefault(result.Query.Id);
        return [.. Enumerable.Range(1, count).Select(back => end - ((long)back * period))
            .Select(at => new Datapoint(at, series?.At(at), samples is not null && samples.TryGetValue(at, out var told) ? told : null))];
    }

    /// <summary>Whether a percentile of so few values says nothing, and the alarm shall not heed it then.</summary>
    private static bool IsTooFew(MetricCondition condition, Verdict verdict)
    {
        if (condition.EvaluateLowSampleCountPercentile != "ignore"
            || condition.Metric?.Stat is not ['p', .. var rest]
            || !double.TryParse(rest, System.Globalization.CultureInfo.InvariantCulture, out var percent))
        {
            return false;
        }

        var least = percent >= 50 ? 10 / (1 - (percent / 100)) : 10 / (percent / 100);
        return verdict.Evaluated.Any(point => point.SampleCount < least);
    }
}
