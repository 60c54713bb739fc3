namespace Aspire.Hosting.Dashboard.Store;

/// <summary>A span's kind, by OTLP's number.</summary>
internal enum SpanKind
{
    Unspecified,
    Internal,
    Server,
    Client,
    Producer,
    Consumer,
}

/// <summary>A span as it is kept: ids as numbers, times in nanoseconds since 1970.</summary>
internal sealed record SpanRecord
{
    public required UInt128 TraceId { get; init; }

    public required ulong SpanId { get; init; }

    /// <summary>0 for a root.</summary>
    public required ulong ParentId { get; init; }

    public required string Name { get; init; }

    public required SpanKind Kind { get; init; }

    public required TelemetryResource Resource { get; init; }

    public required string Scope { get; init; }

    public required long Start { get; init; }

    public required long End { get; init; }

    public required bool IsError { get; init; }

    public string? StatusMessage { get; init; }

    public KeyValuePair<string, string>[] Attributes { get; init; } = [];

    public SpanEvent[] Events { get; init; } = [];

    public SpanLink[] Links { get; init; } = [];

    public string? this[string attribute]
    {
        get
        {
            foreach (var (key, value) in Attributes)
            {
                if (key == attribute)
                {
                    return value;
                }
            }

            return null;
        }
    }
}

/// <summary>What happened at a moment within a span.</summary>
internal sealed record SpanEvent(long Time, string Name, KeyValuePair<string, string>[] Attributes);

/// <summary>Another span that this one has to do with without being its child.</summary>
internal sealed record SpanLink(UInt128 TraceId, ulong SpanId, KeyValuePair<string, string>[] Attributes);
