using System.Globalization;
using System.Text.RegularExpressions;
using CampusIssues.Emulator.CloudWatch.Expressions;

namespace CampusIssues.Emulator.CloudWatch.Metrics;

/// <summary>The labels of results: AWS's own, and the dynamic parts of given ones.</summary>
internal static partial class Labels
{
    /// <summary>The metric's name, with its statistic and period where the request's queries differ in them.</summary>
    public static string Of(MetricQuery query, IReadOnlyList<MetricQuery> queries)
    {
        var metric = query.Metric!;
        var all = queries.Select(other => other.Metric).OfType<MetricStat>().ToArray();
        var label = metric.Name;
        if (all.Select(other => other.Stat).Distinct().Count() > 1)
        {
            label += $" {metric.Stat}";
        }

        return all.Select(other => other.Period).Distinct().Count() > 1 ? string.Create(CultureInfo.InvariantCulture, $"{label} {metric.Period}") : label;
    }

    /// <summary>
    /// A label with <c>${AVG}</c>, <c>${LAST}</c>, <c>${PROP('MetricName')}</c> and the like replaced
    /// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/graph-dynamic-labels.html).
    /// </summary>
    public static string Render(string label, MetricQuery query, Series series, TimeSpan zone) => Placeholder().Replace(label, match => Value(match, query, series, zone) ?? match.Value);

    private static string? Value(Match match, MetricQuery query, Series series, TimeSpan zone)
    {
        var points = series.Points;
        if (match.Groups["property"] is { Success: true } property)
        {
            return Property(property.Value, query);
        }

        return match.Groups["word"].Value switch
        {
            "LABEL" => query.Metric?.Name ?? query.Id,
            "DATAPOINT_COUNT" => points.Count.ToString(CultureInfo.InvariantCulture),
            "MIN" or "MAX" or "AVG" or "SUM" or "FIRST" or "LAST" or "LAST_TIME_RELATIVE" when points.Count == 0 => "--",
            "MIN" => Number(points.Min(point => point.Value)),
            "MAX" => Number(points.Max(point => point.Value)),
            "AVG" => Number(points.Average(point => point.Value)),
            "SUM" => Number(points.Sum(point => point.Value)),
            "FIRST" => Number(points[0].Value),
            "LAST" => Number(points[^1].Value),
            "FIRST_TIME" => Time(points.Select(point => point.Key).FirstOrDefault(), zone),
            "LAST_TIME" => Time(points.Select(point => point.Key).LastOrDefault(), zone),
            "MIN_TIME" => Time(points.OrderBy(point => point.Value).Select(point => point.Key).FirstOrDefault(), zone),
            "MAX_TIME" => Time(points.OrderByDescending(point => point.Value).Select(point => point.Key).FirstOrDefault(), zone),
            "MIN_MAX_RANGE" => points.Count == 0 ? "--" : $"{Number(points.Min(point => point.Value))}-{Number(points.Max(point => point.Value))}",
            _ => null,
        };
    }

    private static string? Property(string name, MetricQuery query) => name switch
    {
        "Namespace" => query.Metric?.Namespace,
        "MetricName" => query.Metric?.Name,
        "Stat" => query.Metric?.Stat,
        "Period" => query.Metric?.Period.ToString(CultureInfo.InvariantCulture),
        _ when name.StartsWith("Dim.", StringComparison.Ordinal) => query.Metric?.Dimensions.FirstOrDefault(dimension => dimension.Name == name[4..])?.Value,
        _ => null,
    };

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Time(long seconds, TimeSpan zone) => seconds == 0 ? "--"
        : DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\$\{(?:PROP\('(?<property>[^']+)'\)|(?<word>[A-Z_]+))\}")]
    private static partial Regex Placeholder();
}
