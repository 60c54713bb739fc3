using System.Diagnostics;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Execution;

/// <summary>
/// An invocation's spans: how long it waited, and the function's run as its caller sees it
/// (https://opentelemetry.io/docs/specs/semconv/faas/faas-spans/).
/// </summary>
internal static class InvocationSpans
{
    /// <summary>Tells the wait that ends now and starts the run; the run's span is the parent of the function's own.</summary>
    public static void Start(PendingInvocation invocation, TimeProvider time)
    {
        if (!Telemetry.Source.HasListeners())
        {
            return;
        }

        var before = Activity.Current;
        Activity.Current = null;
        var settings = invocation.Pool.Settings;
        var now = time.GetUtcNow();
        Telemetry.Source.StartActivity(
            ActivityKind.Internal,
            invocation.Parent,
            startTime: now - time.GetElapsedTime(invocation.Submitted),
            name: $"wait {settings.Name}")?.SetTag(Telemetry.ServiceKey, "Lambda").Dispose();
        invocation.Span = Telemetry.Source.StartActivity(ActivityKind.Client, invocation.Parent, startTime: now, name: $"run {settings.Name}");
        invocation.Span?.SetTag("faas.invoked_name", settings.Name)
            .SetTag("faas.invoked_provider", "aws")
            .SetTag("faas.invoked_region", "us-east-1")
            .SetTag("faas.version", settings.Version)
            .SetTag("faas.invocation_id", invocation.RequestId)
            .SetTag(Telemetry.ServiceKey, "Lambda");
        Activity.Current = before;
    }

    /// <summary>Ends the run.</summary>
    public static void End(PendingInvocation invocation, InvocationOutcome outcome)
    {
        if (invocation.Span is not { } span)
        {
            return;
        }

        if (outcome.ErrorType is not null)
        {
            span.SetTag("error.type", outcome.ErrorType);
            span.SetStatus(ActivityStatusCode.Error);
        }

        span.Dispose();
    }
}
