using System.Buffers;
using System.Diagnostics;

namespace CampusIssues.Emulator.Wire;

/// <summary>
/// X-Ray's tracing header, <c>Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1</c>,
/// to and from W3C trace context (https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader).
/// The trace id is the same 32 hexadecimal digits in both.
/// </summary>
public static class TraceHeader
{
    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");

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
        if (root.Length != 35 || !root.StartsWith("1-") || root[10] != '-' || !IsId(parent, 16))
        {
            return default;
        }

        Span<char> trace = stackalloc char[32];
        root[2..10].CopyTo(trace);
        root[11..].CopyTo(trace[8..]);
        return IsId(trace, 32)
            ? new(ActivityTraceId.CreateFromString(trace), ActivitySpanId.CreateFromString(parent), sampled ? ActivityTraceFlags.Recorded : ActivityTraceFlags.None, traceState: null, isRemote: true)
            : default;
    }

    /// <summary>Lower-case hexadecimal digits that aren't all zeros.</summary>
    private static bool IsId(ReadOnlySpan<char> id, int length) => id.Length == length && !id.ContainsAnyExcept(Hex) && id.ContainsAnyExcept('0');
}
