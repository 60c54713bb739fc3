namespace Aspire.Hosting.Dashboard.Store;

/// <summary>The spans of one trace, as far as they came in. Read and changed only under the store's lock.</summary>
internal sealed class Trace(UInt128 id, long sequence)
{
    private readonly List<SpanRecord> _spans = [];

    public UInt128 Id => id;

    /// <summary>Grows with each new trace: its age.</summary>
    public long Sequence => sequence;

    public IReadOnlyList<SpanRecord> Spans => _spans;

    /// <summary>The span that stands for the trace: its root, or where that is missing the earliest.</summary>
    public SpanRecord Root { get; private set; } = null!;

    public long Start { get; private set; } = long.MaxValue;

    public long End { get; private set; }

    public int Errors { get; private set; }

    public int Dropped { get; private set; }

    public void Add(SpanRecord span)
    {
        _spans.Add(span);
        Start = Math.Min(Start, span.Start);
        End = Math.Max(End, span.End);
        Errors += span.IsError ? 1 : 0;
        if (Root is null || IsRather(span, Root))
        {
            Root = span;
        }
    }

    public void Drop() => Dropped++;

    public IEnumerable<string> ResourceNames() => _spans.Select(span => span.Resource.Name).Distinct();

    private static bool IsRather(SpanRecord span, SpanRecord than) =>
        (span.ParentId == 0) != (than.ParentId == 0) ? span.ParentId == 0 : span.Start < than.Start;
}
