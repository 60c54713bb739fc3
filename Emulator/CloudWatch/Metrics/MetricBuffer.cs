using System.Collections.Concurrent;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.CloudWatch.Metrics;

/// <summary>What services tell, by minutes in memory, until it is stored.</summary>
internal sealed class MetricBuffer(TimeProvider time) : IMetrics
{
    private readonly ConcurrentDictionary<(MetricId Metric, string Unit), BufferedSeries> _series = new();
    private readonly ConcurrentQueue<Sample> _timed = new();

    /// <inheritdoc/>
    public void Record(string metricNamespace, string name, double value, string unit, params ReadOnlySpan<(string Name, string Value)> dimensions)
    {
        var id = IdOf(metricNamespace, name, dimensions);
        while (!_series.GetOrAdd((id, unit), _ => new BufferedSeries(time)).TryRecord(value))
        {
            // It was given up between the two steps: a new one takes its place.
        }
    }

    /// <inheritdoc/>
    public IMetricSeries Series(string metricNamespace, string name, string unit, params ReadOnlySpan<(string Name, string Value)> dimensions)
    {
        var id = IdOf(metricNamespace, name, dimensions);
        while (true)
        {
            var series = _series.GetOrAdd((id, unit), _ => new BufferedSeries(time));
            if (series.TryHold())
            {
                return series;
            }
        }
    }

    /// <inheritdoc/>
    public void Put(IReadOnlyList<MetricDatum> data)
    {
        foreach (var datum in data)
        {
            var statistics = new Statistics();
            foreach (var value in datum.Values.Where(double.IsFinite))
            {
                statistics.Add(value, 1);
            }

            if (statistics.Count > 0)
            {
                var id = MetricId.Of("", datum.Namespace, datum.Name, datum.Dimensions.Select(dimension => new Dimension(dimension.Name, dimension.Value)));
                var at = datum.At.ToUnixTimeSeconds();
                _timed.Enqueue(new Sample(id, datum.Unit, datum.Resolution, at - (at % datum.Resolution), statistics));
            }
        }
    }

    /// <summary>Takes out what there is.</summary>
    public IReadOnlyCollection<Sample> Take()
    {
        var taken = new List<Sample>();
        while (_timed.TryDequeue(out var timed))
        {
            taken.Add(timed);
        }

        foreach (var (key, series) in _series)
        {
            var minutes = series.Take(out var isGivenUp);
            taken.AddRange(minutes.Select(entry => new Sample(key.Metric, key.Unit, 60, entry.Minute * 60, entry.Statistics)));

            if (isGivenUp)
            {
                _series.TryRemove(KeyValuePair.Create(key, series));
            }
        }

        return taken;
    }

    private static MetricId IdOf(string metricNamespace, string name, ReadOnlySpan<(string Name, string Value)> dimensions)
    {
        var list = new Dimension[dimensions.Length];
        for (var index = 0; index < list.Length; index++)
        {
            list[index] = new Dimension(dimensions[index].Name, dimensions[index].Value);
        }

        return MetricId.Of("", metricNamespace, name, list);
    }
}

/// <summary>The minutes of one metric that aren't stored yet.</summary>
internal sealed class BufferedSeries(TimeProvider time) : IMetricSeries
{
    private readonly Lock _lock = new();
    private List<(long Minute, Statistics Statistics)> _done = [];
    private Statistics? _current;
    private long _minute;
    private bool _isHeld;
    private bool _isGivenUp;

    /// <inheritdoc/>
    public void Record(double value) => TryRecord(value);

    /// <summary>Records a value; false where the series was given up.</summary>
    public bool TryRecord(double value)
    {
        var minute = time.GetUtcNow().Ticks / TimeSpan.TicksPerMinute;
        lock (_lock)
        {
            if (_isGivenUp)
            {
                return false;
            }

            if (_current is null || minute != _minute)
            {
                CloseMinute();
                (_current, _minute) = (new Statistics(), minute);
            }

            _current.Add(value, 1);
            return true;
        }
    }

    /// <summary>Keeps the series for a caller that records into it for ever; false where it was given up.</summary>
    public bool TryHold()
    {
        lock (_lock)
        {
            return _isHeld = !_isGivenUp;
        }
    }

    /// <summary>Takes out what there is, by minutes since 1970; a series that had nothing and that nobody holds is given up.</summary>
    public IReadOnlyList<(long Minute, Statistics Statistics)> Take(out bool isGivenUp)
    {
        lock (_lock)
        {
            CloseMinute();
            _current = null;
            isGivenUp = _isGivenUp = _done.Count == 0 && !_isHeld;
            if (_done.Count == 0)
            {
                return [];
            }

            var taken = _done;
            _done = [];
            return [.. taken.Select(entry => (entry.Minute - UnixMinutes, entry.Statistics))];
        }
    }

    private const long UnixMinutes = 621_355_968_000_000_000 / TimeSpan.TicksPerMinute;

    private void CloseMinute()
    {
        if (_current is not null)
        {
            _done.Add((_minute, _current));
        }
    }
}
