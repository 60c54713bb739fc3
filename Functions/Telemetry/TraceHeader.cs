using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CampusIssues.Functions.Telemetry;

/// <summary>X-Ray's tracing header as Lambda hands it over, in W3C's terms.</summary>
internal static partial class TraceHeader
{
    /// <summary>The context that a sampled header names; default for any other, so that a <c>traceparent</c> of the request counts.</summary>
    public static ActivityContext Parse(string? header) =>
        header is not null && Sampled().IsMatch(header)
            ? new(
                ActivityTraceId.CreateFromString(string.Concat(header.AsSpan(7, 8), header.AsSpan(16, 24))),
                ActivitySpanId.CreateFromString(header.AsSpan(48, 16)),
                ActivityTraceFlags.Recorded,
                traceState: null,
                isRemote: true)
            : default;

    [GeneratedRegex("^Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=1(;|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Sampled();
}
