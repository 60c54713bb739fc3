namespace Aspire.Hosting.Dashboard.Store;

/// <summary>A point with all that tells where it belongs.</summary>
internal sealed record Measurement(
    InstrumentKey Key,
    InstrumentKind Kind,
    string Unit,
    string Description,
    KeyValuePair<string, string>[] Attributes,
    Point Point,
    bool IsDelta,
    double[]? Bounds = null);

/// <summary>The newest points of each series. Thread-safe.</summary>
internal sealed class MetricStore(Retention retention, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<InstrumentKey, Instrument> _instruments = [];
    private int _series;

    /// <summary>Raised, outside the lock, when points came in.</summary>
    public event Action? Changed;

    /// <summary>The time now, in nanoseconds since 1970.</summary>
    public long Now => (time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * 100;

    public void Add(IReadOnlyList<Measurement> measurements)
    {
        lock (_lock)
        {
            foreach (var measurement in measurements)
            {
                Find(measurement)?.Add(measurement.Point, measurement.IsDelta, measurement.Bounds);
            }
        }

        Changed?.Invoke();
    }

    /// <summary>What <paramref name="select"/> makes of each instrument, in the order of their names.</summary>
    public List<T> All<T>(Func<Instrument, T> select)
    {
        lock (_lock)
        {
            return
            [
                .. _instruments.Values
                    .OrderBy(instrument => instrument.Key.Resource, StringComparer.Ordinal)
                    .ThenBy(instrument => instrument.Key.Meter, StringComparer.Ordinal)
                    .ThenBy(instrument => instrument.Key.Name, StringComparer.Ordinal)
                    .Select(select),
            ];
        }
    }

    /// <summary>What <paramref name="select"/> makes of an instrument; default where there is none.</summary>
    public T? Find<T>(InstrumentKey key, Func<Instrument, T> select)
    {
        lock (_lock)
        {
            return _instruments.TryGetValue(key, out var instrument) ? select(instrument) : default;
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _instruments.Clear();
            _series = 0;
        }

        Changed?.Invoke();
    }

    private Series? Find(Measurement measurement)
    {
        if (!_instruments.TryGetValue(measurement.Key, out var instrument) || instrument.Kind != measurement.Kind)
        {
            _series -= instrument?.Series.Count ?? 0;
            instrument = _instruments[measurement.Key] = new(measurement.Key, measurement.Kind, measurement.Unit, measurement.Description);
        }

        var text = string.Join('\n', measurement.Attributes.Select(static pair => $"{pair.Key}={pair.Value}"));
        if (!instrument.Series.TryGetValue(text, out var series) && _series < retention.Series)
        {
            _series++;
            instrument.Series[text] = series = new Series(measurement.Attributes, retention.PointsPerSeries);
        }

        return series;
    }
}
