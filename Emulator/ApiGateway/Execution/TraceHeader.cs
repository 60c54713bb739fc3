using System.Diagnostics;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>
/// The <c>X-Amzn-Trace-Id</c> of a request, <c>Root=1-…;Parent=…;Sampled=1</c>, made of the W3C trace context
/// (https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader).
/// </summary>
internal readonly record struct TraceHeader(string Text)
{
    /// <summary>Opens the request's span under the client's trace, told by <c>traceparent</c> or <c>X-Amzn-Trace-Id</c>.</summary>
    public static Activity? StartSpan(HttpRequest request)
    {
        if (Activity.Current is { Recorded: true })
        {
            return Telemetry.Source.StartActivity(request.Method, ActivityKind.Server);
        }

        return Telemetry.Source.StartActivity(request.Method, ActivityKind.Server, Parent(request));
    }

    /// <summary>The header for what comes after: under the span where there is one, else the client's, else a new root.</summary>
    public static TraceHeader Of(Activity? span, HttpRequest request)
    {
        if (span is not null)
        {
            return Of(span.TraceId, span.SpanId, span.Recorded);
        }

        var parent = Parent(request);
        return parent == default
            ? Of(ActivityTraceId.CreateRandom(), default, sampled: false)
            : Of(parent.TraceId, parent.SpanId, (parent.TraceFlags & ActivityTraceFlags.Recorded) != 0);
    }

    private static TraceHeader Of(ActivityTraceId trace, ActivitySpanId parent, bool sampled)
    {
        var id = trace.ToHexString();
        var root = $"Root=1-{id.AsSpan(0, 8)}-{id.AsSpan(8)}";
        return new(parent == default ? root : $"{root};Parent={parent.ToHexString()};Sampled={(sampled ? '1' : '0')}");
    }

    private static ActivityContext Parent(HttpRequest request) =>
        ActivityContext.TryParse(request.Headers.TraceParent, request.Headers.TraceState, isRemote: true, out var w3c) ? w3c
        : TryParse(request.Headers["X-Amzn-Trace-Id"], out var xray) ? xray
        : default;

    private static bool TryParse(string? header, out ActivityContext context)
    {
        context = default;
        string? root = null, parent = null;
        var sampled = ActivityTraceFlags.None;
        foreach (var part in (header ?? "").Split(';', StringSplitOptions.TrimEntries))
        {
            if (part.StartsWith("Root=1-", StringComparison.Ordinal) && part.Length == 42)
            {
                root = part[7..15] + part[16..];
            }
            else if (part.StartsWith("Parent=", StringComparison.Ordinal))
            {
                parent = part[7..];
            }
            else if (part == "Sampled=1")
            {
                sampled = ActivityTraceFlags.Recorded;
            }
        }

        return root is not null && parent is not null
            && ActivityContext.TryParse($"00-{root}-{parent}-{(sampled == ActivityTraceFlags.Recorded ? "01" : "00")}", null, isRemote: true, out context);
    }
}
