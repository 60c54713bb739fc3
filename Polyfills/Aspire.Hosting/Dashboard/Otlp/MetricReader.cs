using Aspire.Hosting.Dashboard.Otlp.Wire;
using Aspire.Hosting.Dashboard.Store;

namespace Aspire.Hosting.Dashboard.Otlp;

/// <summary>Reads exported metrics into the store.</summary>
internal sealed class MetricReader(Values values, MetricStore store)
{
    private const int Delta = 1;

    public void Read(MetricsRequest request)
    {
        var measurements = new List<Measurement>();
        foreach (var sent in request.ResourceMetrics)
        {
            var resource = values.Resource(sent.Resource);
            foreach (var scope in sent.ScopeMetrics)
            {
                foreach (var metric in scope.Metrics)
                {
                    var key = new InstrumentKey(resource.Name, values.Pooled(scope.Scope?.Name ?? ""), values.Pooled(metric.Name));
                    measurements.AddRange(Measurements(metric, key));
                }
            }
        }

        store.Add(measurements);
    }

    private IEnumerable<Measurement> Measurements(Metric metric, InstrumentKey key) => metric.DataCase switch
    {
        Metric.DataOneofCase.Gauge => metric.Gauge.DataPoints.Select(point => Number(metric, key, InstrumentKind.Gauge, point, isDelta: false)),
        Metric.DataOneofCase.Sum => metric.Sum.DataPoints.Select(point => Number(
            metric,
            key,
            metric.Sum.IsMonotonic ? InstrumentKind.Counter : InstrumentKind.UpDownCounter,
            point,
            metric.Sum.AggregationTemporality == Delta)),
        Metric.DataOneofCase.Histogram => metric.Histogram.DataPoints.Select(point => Distribution(metric, key, point)),
        _ => [],
    };

    private Measurement Number(Metric metric, InstrumentKey key, InstrumentKind kind, NumberPoint point, bool isDelta)
    {
        var value = point.ValueCase == NumberPoint.ValueOneofCase.AsInt ? point.AsInt : point.AsDouble;
        return new(key, kind, metric.Unit, metric.Description, values.Attributes(point.Attributes), new((long)point.TimeUnixNano, value), isDelta);
    }

    private Measurement Distribution(Metric metric, InstrumentKey key, HistogramPoint point) => new(
        key,
        InstrumentKind.Histogram,
        metric.Unit,
        metric.Description,
        values.Attributes(point.Attributes),
        new((long)point.TimeUnixNano, point.Sum, (long)point.Count, [.. point.BucketCounts.Select(static count => (long)count)]),
        metric.Histogram.AggregationTemporality == Delta,
        [.. point.ExplicitBounds]);
}
