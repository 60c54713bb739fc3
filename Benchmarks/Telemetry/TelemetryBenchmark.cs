using System.Globalization;
using CampusIssues.Benchmarks.Load;
using CampusIssues.Benchmarks.Servers;

namespace CampusIssues.Benchmarks.Telemetry;

/// <summary>
/// What telemetry costs a report: two systems run side by side, one of them sends all that it has to a dashboard, and the load
/// goes to one and to the other in turns.
/// </summary>
internal static class TelemetryBenchmark
{
    private const double Limit = 1.10;
    private const int Rounds = 12;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync()
    {
        using var dashboard = await DashboardProcess.StartAsync();
        using var off = await RunningSystem.StartAsync(1, otlp: null);
        using var on = await RunningSystem.StartAsync(1, dashboard.Otlp);
        foreach (var system in new[] { off, on, off, on })
        {
            LoadGenerator.Run(system.ReportAddress, system.Reports, 4, Turn * 2);
        }

        var rounds = Enumerable.Range(0, Rounds).Select(round => Measure(off, on, isOffFirst: round % 2 == 0)).ToArray();
        var (withoutIt, withIt) = (Median(rounds.Select(round => round.Off.Median.TotalMilliseconds)), Median(rounds.Select(round => round.On.Median.TotalMilliseconds)));
        var ratio = Median(rounds.Select(round => round.On.Median / round.Off.Median));
        var failures = rounds.Sum(round => round.Off.Failures + round.On.Failures);
        await Console.Out.WriteLineAsync(Invariant($"{Rounds} rounds of {Turn.TotalSeconds:0} s each way, one connection, failed {failures}"));
        await Console.Out.WriteLineAsync(Invariant($"telemetry off: p50 {withoutIt:0.000} ms, {Median(rounds.Select(round => round.Off.Rate)):0} requests/s"));
        await Console.Out.WriteLineAsync(Invariant($"telemetry on:  p50 {withIt:0.000} ms, {Median(rounds.Select(round => round.On.Rate)):0} requests/s"));
        await Console.Out.WriteLineAsync(Invariant($"on / off at p50, median of the pairs: {ratio:0.000} (least {rounds.Min(round => round.On.Median / round.Off.Median):0.000}, most {rounds.Max(round => round.On.Median / round.Off.Median):0.000}, limit {Limit:0.00})"));
        return ratio <= Limit && failures == 0 ? 0 : 1;
    }

    private static (LoadResult Off, LoadResult On) Measure(RunningSystem off, RunningSystem on, bool isOffFirst)
    {
        if (isOffFirst)
        {
            var first = Run(off);
            return (first, Run(on));
        }

        var before = Run(on);
        return (Run(off), before);
    }

    private static LoadResult Run(RunningSystem system) => LoadGenerator.Run(system.ReportAddress, system.Reports, 1, Turn);

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
