using System.Globalization;
using CampusIssues.Benchmarks.Load;
using CampusIssues.Benchmarks.Servers;

namespace CampusIssues.Benchmarks.Telemetry;

/// <summary>
/// What telemetry costs a report: two systems run side by side, one of them sends all that it has to a dashboard, and the load
/// goes to one and to the other in turns. One connection, in two readings: each request as soon as the last is answered, and at a
/// person's pace. Two processes of one program can differ by 5 %, whatever they do: so the systems are started several times. The first
/// reading decides: of the second a turn has a hundred reports alone, and its starts differ by a tenth.
/// </summary>
internal static class TelemetryBenchmark
{
    private const double Limit = 1.10;
    private const int Pace = 50;
    private const int WarmReports = 4_000;

    public static async Task<int> RunAsync(string[] args)
    {
        var (starts, rounds, turn) = (Number(args, "--starts", 4), Number(args, "--rounds", 4), TimeSpan.FromSeconds(Number(args, "--seconds", 2)));
        var (busy, paced) = (new TelemetryTurns("one after the other"), new TelemetryTurns($"{Pace} a second"));
        for (var start = 0; start < starts; start++)
        {
            using var dashboard = await DashboardProcess.StartAsync();
            var isOnFirst = start % 2 == 1;
            using var first = await RunningSystem.StartAsync(1, isOnFirst ? dashboard.Otlp : null);
            using var second = await RunningSystem.StartAsync(1, isOnFirst ? null : dashboard.Otlp);
            Warm(first);
            Warm(second);
            var (off, on) = isOnFirst ? (second, first) : (first, second);
            await busy.AddAsync(rounds, off, on, dashboard, system => Task.FromResult(LoadGenerator.Run(system.ReportAddress, system.Reports, 1, turn)));
            await paced.AddAsync(rounds, off, on, dashboard, system => LoadGenerator.RunPacedAsync(system.ReportAddress, system.Reports, Pace, turn));
        }

        await Console.Out.WriteLineAsync(Invariant($"{starts} starts, {rounds} rounds of {turn.TotalSeconds:0} s each way, one connection"));
        return await busy.TellAsync(Limit) & await paced.TellAsync(limit: null) ? 0 : 1;
    }

    /// <summary>Until the compiler has done with what is hot, however slow the machine is.</summary>
    private static void Warm(RunningSystem system)
    {
        for (var reports = 0; reports < WarmReports;)
        {
            reports += LoadGenerator.Run(system.ReportAddress, system.Reports, 4, TimeSpan.FromSeconds(1)).Count;
        }
    }

    private static int Number(string[] args, string name, int otherwise) =>
        Array.IndexOf(args, name) is var at && at >= 0 && at + 1 < args.Length && int.TryParse(args[at + 1], CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
