using Aspire.Hosting.Dashboard.Store;

namespace Aspire.Hosting.Dashboard.Api;

/// <summary>The catalogue of instruments, and charts.</summary>
internal sealed class MetricQueries(TelemetryStore store)
{
    private const int Steps = 60;
    private const int MaxLines = 8;
    private const long Second = 1_000_000_000;

    public IReadOnlyList<InstrumentRow> Catalogue() => store.Metrics.All(Row);

    /// <summary>Draws an instrument over the last seconds, all its series together or a line for each value of an attribute.</summary>
    public Chart? Draw(InstrumentKey key, int seconds, string? by)
    {
        var step = Math.Max(seconds / Steps, 1) * Second;
        var to = store.Metrics.Now / step * step;
        var from = to - (Steps * step);
        return store.Metrics.Find(key, instrument => new Chart(
            Row(instrument),
            Ids.Milliseconds(from),
            Ids.Milliseconds(to),
            Ids.Milliseconds(step),
            Lines(instrument, from, step, by),
            Dimensions(instrument),
            instrument.Kind == InstrumentKind.Counter ? $"{instrument.Unit}/s" : instrument.Unit));
    }

    private static List<ChartLine> Lines(Instrument instrument, long from, long step, string? by)
    {
        var groups = instrument.Series.Values.GroupBy(series => by is null ? "" : series.Attributes.FirstOrDefault(pair => pair.Key == by).Value ?? "(none)");
        var lines = instrument.Kind == InstrumentKind.Histogram
            ? Distributions(groups, from, step, by is null)
            : groups.Select(group => new ChartLine(group.Key, Sampling.Sum(group, instrument.Kind, from, step, Steps)));
        return [.. lines.Take(MaxLines)];
    }

    private static IEnumerable<ChartLine> Distributions(IEnumerable<IGrouping<string, Series>> groups, long from, long step, bool isWhole)
    {
        double[] ranks = isWhole ? [0.5, 0.9, 0.99] : [0.9];
        foreach (var group in groups)
        {
            var steps = Sampling.Distributions(group, from, step, Steps);
            foreach (var rank in ranks)
            {
                yield return new(isWhole ? $"p{rank * 100}" : $"{group.Key} p90", [.. steps.Select(at => at.Percentile(rank))]);
            }
        }
    }

    private static List<Dimension> Dimensions(Instrument instrument) =>
    [
        .. instrument.Series.Values.SelectMany(series => series.Attributes)
            .GroupBy(pair => pair.Key)
            .Select(group => new Dimension(group.Key, [.. group.Select(pair => pair.Value).Distinct().Order(StringComparer.Ordinal)])),
    ];

    private static InstrumentRow Row(Instrument instrument) => new(
        instrument.Key.Resource,
        instrument.Key.Meter,
        instrument.Key.Name,
        instrument.Kind.ToString(),
        instrument.Unit,
        instrument.Description,
        instrument.Series.Count);
}
