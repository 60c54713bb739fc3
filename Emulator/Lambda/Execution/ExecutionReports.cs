using System.Globalization;
using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Lambda.Execution;

/// <summary>
/// The log of functions: what they write, and what Lambda itself tells of each invocation in START, END and REPORT lines
/// (https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html); and their metrics.
/// </summary>
internal sealed class ExecutionReports(TimeProvider time, ILogs? logs = null, IMetrics? metrics = null, ExecutionRole? role = null)
{
    private const string Namespace = "AWS/Lambda";

    /// <summary>An environment starts.</summary>
    public void Initializing(ExecutionEnvironment environment, string? runtime)
    {
        AskRole(environment);
        Write(environment, environment.Pool.Settings.LogsJson
            ? SystemLog.InitStart(time.GetUtcNow(), runtime, environment.Pool.Settings.Version)
            : $"INIT_START Runtime Version: {runtime}");
    }

    /// <summary>An environment ended before it asked for an invocation.</summary>
    public void NotInitialized(ExecutionEnvironment environment, TimeSpan after, string errorType) =>
        Write(environment, string.Create(
            CultureInfo.InvariantCulture,
            $"INIT_REPORT Init Duration: {after.TotalMilliseconds:0.00} ms\tPhase: init\tStatus: error\tError Type: {errorType}"));

    /// <summary>An environment has an invocation.</summary>
    public void Started(PendingInvocation invocation, ExecutionEnvironment environment)
    {
        environment.Tail.Clear();
        AskRole(environment);
        var settings = invocation.Pool.Settings;
        Write(environment, settings.LogsJson
            ? SystemLog.Start(time.GetUtcNow(), invocation.RequestId, settings.Version)
            : $"START RequestId: {invocation.RequestId} Version: {settings.Version}");
    }

    /// <summary>The function wrote a line.</summary>
    public void Wrote(ExecutionEnvironment environment, string line) => Write(environment, line);

    /// <summary>An invocation ended.</summary>
    public void Ended(PendingInvocation invocation, ExecutionEnvironment environment, InvocationOutcome outcome)
    {
        var report = new ExecutionReport(invocation, time.GetElapsedTime(invocation.Started), environment.TakeInitDuration(), environment.PeakMemoryMb, outcome);
        if (invocation.Pool.Settings.LogsJson)
        {
            Write(environment, SystemLog.Report(time.GetUtcNow(), report));
        }
        else
        {
            if (outcome.LogText is { } text)
            {
                Write(environment, outcome.TimedOut
                    ? $"{time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)} {invocation.RequestId} {text}"
                    : $"RequestId: {invocation.RequestId} {text}");
            }

            Write(environment, $"END RequestId: {invocation.RequestId}", report.ToString());
        }

        Measure(report);
    }

    /// <summary>An invocation was refused, because too many ran.</summary>
    public void Throttled(PendingInvocation invocation) => Record(invocation.Pool.Settings.Name, Resource(invocation), "Throttles", 1);

    private void Measure(ExecutionReport report)
    {
        var (name, resource) = (report.Invocation.Pool.Settings.Name, Resource(report.Invocation));
        Record(name, resource, "Invocations", 1);
        Record(name, resource, "Errors", report.Outcome.ErrorType is null ? 0 : 1);
        Record(name, resource, "Throttles", 0);
        Record(name, resource, "Duration", report.Duration.TotalMilliseconds, "Milliseconds");
        Record(name, resource, "ConcurrentExecutions", report.Invocation.Pool.Concurrency.Active + 1);
    }

    /// <summary>The version or alias that was invoked, as the metrics name it.</summary>
    private static string Resource(PendingInvocation invocation)
    {
        var name = invocation.Pool.Settings.Name;
        var qualifier = FunctionReference.Parse(invocation.InvokedArn).Qualifier;
        return qualifier is null or FunctionReference.Latest ? name : $"{name}:{qualifier}";
    }

    /// <summary>By function, by the version or alias that was invoked, and of all functions together, as AWS tells them.</summary>
    private void Record(string name, string resource, string metric, double value, string unit = "Count")
    {
        metrics?.Record(Namespace, metric, value, unit, ("FunctionName", name));
        metrics?.Record(Namespace, metric, value, unit, ("FunctionName", name), ("Resource", resource));
        metrics?.Record(Namespace, metric, value, unit);
    }

    /// <summary>What a function writes is kept where its role may write logs: asked once an invocation, not for every line.</summary>
    private void AskRole(ExecutionEnvironment environment)
    {
        var settings = environment.Pool.Settings;
        if (role is not null)
        {
            environment.HasLogStream = environment.HasLogStream || role.MayMakeStream(settings.Name, settings.LogGroup, environment.LogStream, logs?.HasGroup(settings.LogGroup) ?? true);
            environment.MayLog = environment.HasLogStream && role.MayLog(settings.Name, settings.LogGroup, environment.LogStream);
        }
    }

    private void Write(ExecutionEnvironment environment, params ReadOnlySpan<string> lines)
    {
        var now = time.GetUtcNow();
        var written = new LogLine[lines.Length];
        for (var index = 0; index < lines.Length; index++)
        {
            written[index] = new LogLine(now, lines[index]);
            environment.Tail.Add(lines[index]);
        }

        if (environment.MayLog)
        {
            logs?.Append(environment.Pool.Settings.LogGroup, environment.LogStream, written);
        }
    }
}
