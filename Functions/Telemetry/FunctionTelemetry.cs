using Amazon.Lambda.Core;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Functions.Telemetry;

/// <summary>
/// Spans, logs and metrics by OTLP, where the environment names a collector: the dashboard on a laptop, the collector's layer in AWS.
/// Where it names none, no type of OpenTelemetry's is loaded.
/// </summary>
internal static class FunctionTelemetry
{
    private static readonly bool IsOn = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT"));

    /// <summary>Starts it; dispose what comes back to send the rest.</summary>
    public static IDisposable? Start() => IsOn ? Otlp.Start() : null;

    /// <summary>The handler within its invocation's span.</summary>
    public static Func<TInput, ILambdaContext, Task<TResult>> Around<TInput, TResult>(Func<TInput, ILambdaContext, Task<TResult>> handler) =>
        IsOn ? Otlp.Around(handler) : handler;

    /// <summary>A log whose lines are also sent.</summary>
    public static ILogger Beside(ILogger log) => IsOn ? Otlp.Beside(log) : log;
}
