using CampusIssues.Benchmarks.Load;
using CampusIssues.Benchmarks.Servers;

namespace CampusIssues.Benchmarks.Telemetry;

/// <summary>What a system did in its turn.</summary>
/// <param name="Load">How the requests went.</param>
/// <param name="Emulator">What the emulator used of the processors.</param>
/// <param name="Function">What the function used of them.</param>
/// <param name="Dashboard">What the dashboard used of them meanwhile.</param>
internal sealed record TelemetryTurn(LoadResult Load, TimeSpan Emulator, TimeSpan Function, TimeSpan Dashboard)
{
    /// <summary>Puts a load on a system.</summary>
    public static async Task<TelemetryTurn> RunAsync(RunningSystem system, DashboardProcess dashboard, Func<RunningSystem, Task<LoadResult>> load)
    {
        var (before, seen) = (system.Cpu, ProcessUsage.Of(dashboard.Id).Cpu);
        var result = await load(system);
        var after = system.Cpu;
        return new(result, after[0] - before[0], after[1] - before[1], ProcessUsage.Of(dashboard.Id).Cpu - seen);
    }
}
