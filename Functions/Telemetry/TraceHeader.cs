using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CampusIssues.Functions.Telemetry;

/// <summary>X-Ray's tracing header as Lambda hands it over, in W3C's terms.</summary>
internal static partial class TraceHeader
{
    /// <summary>The context that a sampled header names; default for any other, so that a <c>traceparent</c> of the request counts.</summary>
    public static ActivityContext Parse(string? header) =>
        header is not null && Sampled().Match(header) is { Success: true } match
            ? new(
                ActivityTraceId.CreateFromString(match.Groups["time"].Value + match.Groups["rest"].Value),
                ActivitySpanId.CreateFromString(match.Groups["parent"].ValueSpan),
                ActivityTraceFlags.Recorded,
                traceState: null,
                isRemote: true)
            : default;

    [GeneratedRegex("^Root=1-(?<time>[0-9a-f]{8})-(?<rest>[0-9a-f]{24});Parent=(?<parent>[0-9a-f]{16});Sampled=1(;|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Sampled();
}
