using System.Collections.Concurrent;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.CloudWatch.Metrics;

/// <summary>What services tell, by minutes in memory, until it is stored.</summary>
internal sealed class MetricBuffer(TimeProvider time) : IMetrics
{
    private readonly ConcurrentDictionary<(MetricId Metric, string Unit), BufferedSeries> _series = new();
    private readonly SeriesCache _found = new();
    private readonly ConcurrentQueue<Sample> _timed = new();

    /// <inheritdoc/>
    public void Record(string metricNamespace, string name, double value, string unit, params ReadOnlySpan<(string Name, string Value)> dimensions)
    {
        if (_found.Find(metricNamespace, name, unit, dimensions)?.TryRecord(value) == true)
        {
            return;
        }

        var id = IdOf(metricNamespace, name, dimensions);
        BufferedSeries series;
        do
        {
            // One that was given up between the two steps: a new one takes its place.
            series = _series.GetOrAdd((id, unit), _ => new BufferedSeries(time));
        }
        while (!series.TryRecord(value));
        _found.Keep(metricNamespace, name, unit, dimensions, series);
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

        _found.Forget();

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
