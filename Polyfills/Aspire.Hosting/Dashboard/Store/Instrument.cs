namespace Aspire.Hosting.Dashboard.Store;

/// <summary>What an instrument measures, which tells how it is drawn.</summary>
internal enum InstrumentKind
{
    /// <summary>A value at a moment.</summary>
    Gauge,

    /// <summary>A sum that only grows: drawn as a rate.</summary>
    Counter,

    /// <summary>A sum that grows and shrinks: drawn as its value.</summary>
    UpDownCounter,

    /// <summary>A distribution: drawn as its percentiles.</summary>
    Histogram,
}

/// <summary>What tells one instrument from another.</summary>
internal readonly record struct InstrumentKey(string Resource, string Meter, string Name);

/// <summary>An instrument and its series. Read and changed only under the store's lock.</summary>
internal sealed class Instrument(InstrumentKey key, InstrumentKind kind, string unit, string description)
{
    public InstrumentKey Key => key;

    public InstrumentKind Kind => kind;

    public string Unit => unit;

    public string Description => description;

    /// <summary>The series by their attributes' text.</summary>
    public Dictionary<string, Series> Series { get; } = [];
}

/// <summary>A measured point: a number, or a distribution.</summary>
/// <param name="Time">Nanoseconds since 1970.</param>
/// <param name="Value">The number; of a distribution its sum.</param>
/// <param name="Count">How many values a distribution has.</param>
/// <param name="Buckets">The values in each of its buckets.</param>
internal readonly record struct Point(long Time, double Value, long Count = 0, long[]? Buckets = null);

/// <summary>The points of one set of attributes, in a ring. Sums and distributions are cumulative.</summary>
internal sealed class Series(KeyValuePair<string, string>[] attributes, int capacity)
{
    private readonly Queue<Point> _points = new();
    private Point _last;

    public KeyValuePair<string, string>[] Attributes => attributes;

    /// <summary>A distribution's bounds.</summary>
    public double[] Bounds { get; private set; } = [];

    public IEnumerable<Point> Points => _points;

    public void Add(Point point, bool isDelta, double[]? bounds = null)
    {
        if (bounds is not null && !bounds.AsSpan().SequenceEqual(Bounds))
        {
            _points.Clear();
            _last = default;
            Bounds = bounds;
        }

        if (isDelta)
        {
            point = point with { Value = point.Value + _last.Value, Count = point.Count + _last.Count, Buckets = Sum(point.Buckets, _last.Buckets) };
        }

        // An idle series repeats its buckets: it keeps one copy.
        _last = point.Buckets is { } buckets && _last.Buckets is { } known && buckets.AsSpan().SequenceEqual(known) ? point with { Buckets = known } : point;
        _points.Enqueue(_last);
        if (_points.Count > capacity)
        {
            _points.Dequeue();
        }
    }

    private static long[]? Sum(long[]? left, long[]? right) =>
        left is null || right is null || left.Length != right.Length ? left : [.. left.Zip(right, static (left, right) => left + right)];
}
