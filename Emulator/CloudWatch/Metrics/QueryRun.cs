using CampusIssues.Emulator.CloudWatch.Expressions;

namespace CampusIssues.Emulator.CloudWatch.Metrics;

/// <summary>A message beside a result, such as <c>MultipleUnits</c>.</summary>
internal sealed record QueryMessage(string Code, string Value);

/// <summary>What a query gave.</summary>
internal sealed record QueryResult(MetricQuery Query, IReadOnlyList<Series> Series, IReadOnlyList<QueryMessage> Messages);

/// <summary>Evaluates the queries of one request over one time.</summary>
/// <param name="store">The metrics.</param>
/// <param name="queries">All queries: expressions refer to others by id.</param>
/// <param name="region">The region whose metrics are read.</param>
/// <param name="startOf">Where periods of a length begin, in seconds since 1970.</param>
/// <param name="end">Before which they end.</param>
internal sealed class QueryRun(MetricStore store, IReadOnlyList<MetricQuery> queries, string region, Func<int, long> startOf, long end) : IMathSource
{
    private const int DefaultPeriod = 300;
    private readonly Dictionary<string, MathValue?> _values = [];
    private readonly Dictionary<string, List<QueryMessage>> _messages = [];

    /// <summary>The sample counts of the metrics' points that were read, by query.</summary>
    public Dictionary<string, Dictionary<long, double>> SampleCounts { get; } = [];

    /// <summary>The results of the queries that return data; throws <see cref="Emulator.Wire.AwsException"/> for an expression that can't be evaluated.</summary>
    public IReadOnlyList<QueryResult> Results() => [.. queries.Where(query => query.ReturnData).Select(Result)];

    public QueryResult Result(MetricQuery query)
    {
        try
        {
            return new QueryResult(query, Told(query, Find(query.Id)!), _messages.GetValueOrDefault(query.Id) ?? []);
        }
        catch (MathException fault)
        {
            throw CloudWatchErrors.Validation($"Error in expression '{query.Id}': {fault.Message}");
        }
    }

    public MathValue? Find(string id)
    {
        if (_values.TryGetValue(id, out var known))
        {
            return known ?? throw new MathException($"The expression {id} refers to itself");
        }

        var query = queries.FirstOrDefault(query => query.Id == id);
        if (query is null)
        {
            return null;
        }

        _values[id] = null;
        return _values[id] = query.Metric is { } metric
            ? new SeriesValue(Read(metric, query.Label ?? Labels.Of(query, queries), id))
            : new MathEvaluator(this).Evaluate(MathParser.Parse(query.Expression!));
    }

    public IEnumerable<(string Id, Series Series)> Metrics() =>
        queries.Where(query => query.Metric is not null).Select(query => (query.Id, ((SeriesValue)Find(query.Id)!).Series));

    public IReadOnlyList<Series> Search(string search, string statistic, int? period)
    {
        if (Statistic.Parse(statistic) is null || (period is { } given && !Periods.IsValid(given)))
        {
            throw new MathException($"Invalid statistic or period for SEARCH: {statistic}, {period}");
        }

        var matches = MetricSearch.Parse(search);
        var found = store.List(region).Where(matches).Take(CloudWatchLimits.SearchResults).ToArray();
        var sameName = found.Select(metric => metric.Name).Distinct().Count() <= 1;
        return [.. found.Select(metric => Read(
            new MetricStat(metric.Namespace, metric.Name, metric.Dimensions, period ?? DefaultPeriod, statistic, null),
            string.Join(' ', metric.Dimensions.Select(dimension => dimension.Value).Concat(sameName && metric.Dimensions.Count > 0 ? [] : [metric.Name])),
            null))];
    }

    public Series Constant(double value)
    {
        var period = queries.Select(query => query.Metric?.Period ?? query.Period ?? 0).DefaultIfEmpty().Max() is > 0 and var longest ? longest : DefaultPeriod;
        var start = startOf(period);
        var points = new List<KeyValuePair<long, double>>();
        for (var time = start; time < end; time += period)
        {
            points.Add(KeyValuePair.Create(time, value));
        }

        return new Series("", period, start, end, points);
    }

    private Series Read(MetricStat metric, string label, string? id)
    {
        var statistic = Statistic.Parse(metric.Stat)!;
        var start = startOf(metric.Period);
        var all = store.Read(MetricId.Of(region, metric.Namespace, metric.Name, metric.Dimensions), metric.Unit, start, end, metric.Period);
        var units = all.Select(point => point.Unit).Distinct().Order(StringComparer.Ordinal).ToArray();
        if (units.Length > 1 && id is not null)
        {
            _messages[id] = [new QueryMessage("MultipleUnits", $"Multiple units returned: '[{string.Join(", ", units)}]'")];
        }

        var points = all.Where(point => point.Unit == units[0]).ToArray();
        if (id is not null)
        {
            SampleCounts[id] = points.ToDictionary(point => point.Time, point => point.Statistics.Count);
        }

        return new Series(label, metric.Period, start, end, [.. from point in points
            let value = statistic.Of(point.Statistics)
            where value is not null
            select KeyValuePair.Create(point.Time, value.Value)]);
    }

    private static IReadOnlyList<Series> Told(MetricQuery query, MathValue value) => value switch
    {
        SeriesValue only => [query.Metric is null ? only.Series with { Label = query.Label ?? query.Id } : only.Series],
        SeriesListValue list => [.. list.Items.Select(item => item with { Label = query.Label is { } label ? $"{label} {item.Label}".TrimEnd() : item.Label })],
        ScalarValue => throw new MathException("The expression must return a time series, not a single value"),
        _ => throw new MathException($"The expression must return a time series, not a {value.Type}"),
    };
}
