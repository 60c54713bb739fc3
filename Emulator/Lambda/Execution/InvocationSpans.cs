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
        var submitted = now - time.GetElapsedTime(invocation.Submitted);
        TellColdStart(invocation, submitted, time);
        Telemetry.Source.StartActivity(ActivityKind.Internal, invocation.Parent, startTime: submitted, name: $"wait {settings.Name}")
            ?.AddTag("faas.name", settings.Name)
            .AddTag(Telemetry.ServiceKey, "Lambda")
            .Dispose();
        invocation.Span = Telemetry.Source.StartActivity(ActivityKind.Client, invocation.Parent, startTime: now, name: $"run {settings.Name}");
        invocation.Span?.AddTag("faas.invoked_name", settings.Name)
            .AddTag("faas.invoked_provider", "aws")
            .AddTag("faas.version", settings.Version)
            .AddTag("faas.invocation_id", invocation.RequestId)
            .AddTag(Telemetry.ServiceKey, "Lambda")
            .SetTag("faas.invoked_region", Region(invocation.InvokedArn));
        Activity.Current = before;
    }

    /// <summary>Where no process was there when the invocation was asked for: how long it was until one that something else starts came.</summary>
    private static void TellColdStart(PendingInvocation invocation, DateTimeOffset submitted, TimeProvider time)
    {
        if (invocation.Environment?.Attached is { } attached && attached > invocation.Submitted)
        {
            var cold = Telemetry.Source.StartActivity(ActivityKind.Internal, invocation.Parent, startTime: submitted, name: $"cold start {invocation.Pool.Settings.Name}");
            cold?.SetTag("faas.name", invocation.Pool.Settings.Name)
                .SetTag("faas.version", invocation.Pool.Settings.Version)
                .SetTag("faas.coldstart", true)
                .SetTag(Telemetry.ServiceKey, "Lambda")
                .SetEndTime((submitted + time.GetElapsedTime(invocation.Submitted, attached)).UtcDateTime);
            cold?.Dispose();
        }
    }

    /// <summary>The region of <c>arn:aws:lambda:REGION:…</c>.</summary>
    private static string? Region(string arn)
    {
        Span<Range> parts = stackalloc Range[5];
        return arn.AsSpan().Split(parts, ':') == 5 ? arn[parts[3]] : null;
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
