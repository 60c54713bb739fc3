using System.Globalization;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Lambda.Execution;

/// <summary>
/// What Lambda itself writes of each invocation: START, END and REPORT lines, and metrics
/// (https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html).
/// </summary>
internal sealed class ExecutionReports(TimeProvider time, ILogs? logs = null, IMetrics? metrics = null)
{
    public void Started(PendingInvocation invocation)
    {
        if (invocation.Environment is { } environment)
        {
            Write(environment, $"START RequestId: {invocation.RequestId} Version: {invocation.Pool.Settings.Version}");
        }
    }

    public void Ended(PendingInvocation invocation, ExecutionEnvironment environment, InvocationOutcome outcome)
    {
        var duration = time.GetElapsedTime(invocation.Started);
        Write(environment, $"END RequestId: {invocation.RequestId}", Report(invocation, duration, outcome));
        if (metrics is not null)
        {
            var name = invocation.Pool.Settings.Name;
            metrics.Record("AWS/Lambda", "Invocations", 1, "Count", ("FunctionName", name));
            metrics.Record("AWS/Lambda", "Errors", outcome.ErrorType is null ? 0 : 1, "Count", ("FunctionName", name));
            metrics.Record("AWS/Lambda", "Duration", duration.TotalMilliseconds, "Milliseconds", ("FunctionName", name));
        }
    }

    private static string Report(PendingInvocation invocation, TimeSpan duration, InvocationOutcome outcome)
    {
        var milliseconds = duration.TotalMilliseconds;
        var status = outcome.TimedOut ? "\tStatus: timeout"
            : outcome.ErrorType is null ? ""
            : $"\tStatus: error\tError Type: {outcome.ErrorType}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"REPORT RequestId: {invocation.RequestId}\tDuration: {milliseconds:0.00} ms\tBilled Duration: {Math.Ceiling(milliseconds):0} ms\tMemory Size: {invocation.Pool.Settings.MemoryMb} MB{status}");
    }

    private void Write(ExecutionEnvironment environment, params ReadOnlySpan<string> lines)
    {
        if (logs is null)
        {
            return;
        }

        var now = time.GetUtcNow();
        var written = new LogLine[lines.Length];
        for (var index = 0; index < lines.Length; index++)
        {
            written[index] = new LogLine(now, lines[index]);
        }

        logs.Append(environment.Pool.Settings.LogGroup, environment.LogStream, written);
    }
}
