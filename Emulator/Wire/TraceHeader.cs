using System.Diagnostics;

namespace CampusIssues.Emulator.Wire;

/// <summary>
/// X-Ray's tracing header, <c>Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1</c>,
/// to and from W3C trace context (https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader).
/// The trace id is the same 32 hexadecimal digits in both.
/// </summary>
public static class TraceHeader
{
    /// <summary>The header for a context; for the default one, a header of a new trace that isn't sampled.</summary>
    public static string Format(ActivityContext context)
    {
        var sampled = context.TraceFlags.HasFlag(ActivityTraceFlags.Recorded) ? '1' : '0';
        var (traceId, spanId) = context == default ? (ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom()) : (context.TraceId, context.SpanId);
        var hex = traceId.ToHexString();
        return $"Root=1-{hex[..8]}-{hex[8..]};Parent={spanId.ToHexString()};Sampled={sampled}";
    }

    /// <summary>The context of a header; default where it is no tracing header, or one without a parent.</summary>
    public static ActivityContext Parse(string? header)
    {
        if (string.IsNullOrEmpty(header))
        {
            return default;
        }

        ReadOnlySpan<char> root = default, parent = default;
        var sampled = false;
        foreach (var range in header.AsSpan().Split(';'))
        {
            var part = header.AsSpan(range).Trim();
            if (part.StartsWith("Root="))
            {
                root = part["Root=".Length..];
            }
            else if (part.StartsWith("Parent="))
            {
                parent = part["Parent=".Length..];
            }
            else if (part.StartsWith("Sampled="))
            {
                sampled = part["Sampled=".Length..] is "1";
            }
        }

        return Context(root, parent, sampled);
    }

    private static ActivityContext Context(ReadOnlySpan<char> root, ReadOnlySpan<char> parent, bool sampled)
    {
        if (root.Length != 35 || !root.StartsWith("1-") || root[10] != '-')
        {
            return default;
        }

        var flags = sampled ? "01" : "00";
        return ActivityContext.TryParse($"00-{root[2..10]}{root[11..]}-{parent}-{flags}", null, isRemote: true, out var context) ? context : default;
    }
}
