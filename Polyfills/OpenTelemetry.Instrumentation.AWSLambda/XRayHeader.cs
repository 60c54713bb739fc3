using System.Diagnostics;

namespace OpenTelemetry.Instrumentation.AWSLambda;

/// <summary>X-Ray's tracing header as the runtime hands it over (https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader).</summary>
internal static class XRayHeader
{
    /// <summary>The context of the current invocation; default where it has none.</summary>
    public static ActivityContext Current(string? fromContext) =>
        Parse(string.IsNullOrEmpty(fromContext) ? Environment.GetEnvironmentVariable("_X_AMZN_TRACE_ID") : fromContext);

    /// <summary>Reads <c>Root=1-…;Parent=…;Sampled=…</c>; default where it isn't one with a parent.</summary>
    public static ActivityContext Parse(string? header)
    {
        string? root = null, parent = null, sampled = "0";
        foreach (var part in header?.Split(';', StringSplitOptions.TrimEntries) ?? [])
        {
            var (name, value) = part.IndexOf('=', StringComparison.Ordinal) is > 0 and var at ? (part[..at], part[(at + 1)..]) : (part, "");
            switch (name)
            {
                case "Root":
                    root = value;
                    break;
                case "Parent":
                    parent = value;
                    break;
                case "Sampled":
                    sampled = value;
                    break;
            }
        }

        return root is { Length: 35 } && root.StartsWith("1-", StringComparison.Ordinal) && root[10] == '-'
            && ActivityContext.TryParse($"00-{root[2..10]}{root[11..]}-{parent}-{(sampled == "1" ? "01" : "00")}", null, isRemote: true, out var context)
            ? context
            : default;
    }
}
