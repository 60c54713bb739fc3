using System.Globalization;

namespace CampusIssues.Emulator.Lambda.Execution;

/// <summary>What an invocation took. Its text is the REPORT line.</summary>
internal sealed record ExecutionReport(PendingInvocation Invocation, TimeSpan Duration, TimeSpan? InitDuration, int? PeakMemoryMb, InvocationOutcome Outcome)
{
    /// <summary>What would be billed, in whole milliseconds: the run, and the start where this was a cold one.</summary>
    public long BilledMs => (long)Math.Ceiling((Duration + (InitDuration ?? TimeSpan.Zero)).TotalMilliseconds);

    /// <summary><c>success</c>, <c>timeout</c> or <c>error</c>.</summary>
    public string Status => Outcome.TimedOut ? "timeout" : Outcome.LogText is null ? "success" : "error";

    public override string ToString()
    {
        var memory = PeakMemoryMb is { } used ? $"\tMax Memory Used: {used} MB" : "";
        var init = InitDuration is { } start ? string.Create(CultureInfo.InvariantCulture, $"\tInit Duration: {start.TotalMilliseconds:0.00} ms") : "";
        var status = Status switch
        {
            "success" => "",
            "timeout" => "\tStatus: timeout",
            _ => $"\tStatus: error\tError Type: {Outcome.ErrorType}",
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"REPORT RequestId: {Invocation.RequestId}\tDuration: {Duration.TotalMilliseconds:0.00} ms\tBilled Duration: {BilledMs} ms\tMemory Size: {Invocation.Pool.Settings.MemoryMb} MB{memory}{init}{status}\t");
    }
}
