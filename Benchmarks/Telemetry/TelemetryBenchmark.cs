using System.Globalization;
using CampusIssues.Benchmarks.Load;
using CampusIssues.Benchmarks.Servers;

namespace CampusIssues.Benchmarks.Telemetry;

/// <summary>
/// What telemetry costs a report: two systems run side by side, one of them sends all that it has to a dashboard, and the load
/// goes to one and to the other in turns. One connection, in two readings: each request as soon as the last is answered, and at a
/// person's pace.
/// </summary>
internal static class TelemetryBenchmark
{
    private const double Limit = 1.10;
    private const int Pace = 50;
    private const int WarmReports = 4_000;

    public static async Task<int> RunAsync(string[] args)
    {
        var (rounds, turn) = (Number(args, "--rounds", 12), TimeSpan.FromSeconds(Number(args, "--seconds", 2)));
        using var dashboard = await DashboardProcess.StartAsync();
        using var off = await RunningSystem.StartAsync(1, otlp: null);
        using var on = await RunningSystem.StartAsync(1, dashboard.Otlp);
        foreach (var system in new[] { off, on })
        {
            Warm(system);
        }

        await Console.Out.WriteLineAsync(Invariant($"{rounds} rounds of {turn.TotalSeconds:0} s each way, one connection"));
        var isBusyGood = await CompareAsync("one after the other", rounds, off, on, dashboard, system => Task.FromResult(LoadGenerator.Run(system.ReportAddress, system.Reports, 1, turn)));
        var isPacedGood = await CompareAsync($"{Pace} a second", rounds, off, on, dashboard, system => LoadGenerator.RunPacedAsync(system.ReportAddress, system.Reports, Pace, turn));
        return isBusyGood && isPacedGood ? 0 : 1;
    }

    /// <summary>Until the compiler has done with what is hot, however slow the machine is.</summary>
    private static void Warm(RunningSystem system)
    {
        for (var reports = 0; reports < WarmReports;)
        {
            reports += LoadGenerator.Run(system.ReportAddress, system.Reports, 4, TimeSpan.FromSeconds(1)).Count;
        }
    }

    private static async Task<bool> CompareAsync(string name, int rounds, RunningSystem off, RunningSystem on, DashboardProcess dashboard, Func<RunningSystem, Task<LoadResult>> load)
    {
        List<TelemetryTurn> without = [], with = [];
        for (var round = 0; round < rounds; round++)
        {
            foreach (var isOn in round % 2 == 0 ? [false, true] : new[] { true, false })
            {
                (isOn ? with : without).Add(await TelemetryTurn.RunAsync(isOn ? on : off, dashboard, load));
            }
        }

        var ratios = without.Zip(with, (first, second) => second.Load.Median / first.Load.Median).ToArray();
        var failures = without.Concat(with).Sum(turn => turn.Load.Failures);
        await Console.Out.WriteLineAsync(Invariant($"{name}: on / off at p50, median of the pairs: {Median(ratios):0.000} (least {ratios.Min():0.000}, most {ratios.Max():0.000}, limit {Limit:0.00}), failed {failures}"));
        await PrintAsync("off", without);
        await PrintAsync("on", with);
        return Median(ratios) <= Limit && failures == 0;
    }

    private static async Task PrintAsync(string name, List<TelemetryTurn> turns)
    {
        var (latency, rate) = (Median(turns.Select(turn => turn.Load.Median.TotalMilliseconds)), Median(turns.Select(turn => turn.Load.Rate)));
        await Console.Out.WriteLineAsync(Invariant($"  {name,-3}: p50 {latency:0.000} ms, {rate:0} requests/s, processors' time of a report: emulator {A(turn => turn.Emulator):0.000} ms, function {A(turn => turn.Function):0.000} ms, dashboard {A(turn => turn.Dashboard):0.000} ms"));

        double A(Func<TelemetryTurn, TimeSpan> part) => turns.Sum(turn => part(turn).TotalMilliseconds) / turns.Sum(turn => turn.Load.Count);
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    private static int Number(string[] args, string name, int otherwise) =>
        Array.IndexOf(args, name) is var at && at >= 0 && at + 1 < args.Length && int.TryParse(args[at + 1], CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
