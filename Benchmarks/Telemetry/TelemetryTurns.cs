using System.Globalization;
using CampusIssues.Benchmarks.Load;
using CampusIssues.Benchmarks.Servers;

namespace CampusIssues.Benchmarks.Telemetry;

/// <summary>The turns of one reading, without telemetry and with it.</summary>
internal sealed class TelemetryTurns(string name)
{
    private readonly List<TelemetryTurn> _off = [];
    private readonly List<TelemetryTurn> _on = [];
    private readonly List<double> _starts = [];

    /// <summary>Adds the rounds of one start: a turn each, the other one first each time.</summary>
    public async Task AddAsync(int rounds, RunningSystem off, RunningSystem on, DashboardProcess dashboard, Func<RunningSystem, Task<LoadResult>> load)
    {
        for (var round = 0; round < rounds; round++)
        {
            foreach (var isOn in round % 2 == 0 ? [false, true] : new[] { true, false })
            {
                (isOn ? _on : _off).Add(await TelemetryTurn.RunAsync(isOn ? on : off, dashboard, load));
            }
        }

        _starts.Add(Median(Ratios().TakeLast(rounds)));
    }

    /// <summary>Prints what they say; whether telemetry costs no more than the limit, where there is one, and no request failed.</summary>
    public async Task<bool> TellAsync(double? limit)
    {
        var ratios = Ratios().ToArray();
        var failures = _off.Concat(_on).Sum(turn => turn.Load.Failures);
        await Console.Out.WriteLineAsync(Invariant($"{name}: on / off at p50, median of the pairs: {Median(ratios):0.000} (of each start: {string.Join(", ", _starts.Select(ratio => Invariant($"{ratio:0.000}")))}; least {ratios.Min():0.000}, most {ratios.Max():0.000}{(limit is null ? "" : Invariant($"; limit {limit:0.00}"))}), failed {failures}"));
        await PrintAsync("off", _off);
        await PrintAsync("on", _on);
        return (limit is null || Median(ratios) <= limit) && failures == 0;
    }

    private IEnumerable<double> Ratios() => _off.Zip(_on, (off, on) => on.Load.Median / off.Load.Median);

    private static async Task PrintAsync(string way, List<TelemetryTurn> turns)
    {
        var (latency, rate) = (Median(turns.Select(turn => turn.Load.Median.TotalMilliseconds)), Median(turns.Select(turn => turn.Load.Rate)));
        await Console.Out.WriteLineAsync(Invariant($"  {way,-3}: p50 {latency:0.000} ms, {rate:0} requests/s, processors' time of a report: emulator {A(turn => turn.Emulator):0.000} ms, function {A(turn => turn.Function):0.000} ms, dashboard {A(turn => turn.Dashboard):0.000} ms"));

        double A(Func<TelemetryTurn, TimeSpan> part) => turns.Sum(turn => part(turn).TotalMilliseconds) / turns.Sum(turn => turn.Load.Count);
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
