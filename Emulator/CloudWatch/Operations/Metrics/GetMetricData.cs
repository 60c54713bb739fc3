using System.Globalization;
using System.Text.RegularExpressions;
using CampusIssues.Emulator.CloudWatch.Expressions;
using CampusIssues.Emulator.CloudWatch.Metrics;
using CampusIssues.Emulator.CloudWatch.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.Operations.Metrics;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html</summary>
internal sealed partial class GetMetricData(MetricStore store, TimeProvider time) : CloudWatchOperation
{
    public override string Name => "GetMetricData";

    public override ValueTask<Answer?> CarryOutAsync(AwsCall call, Input input, CancellationToken cancellationToken)
    {
        var queries = MetricQuery.ReadAll(input, "MetricDataQueries");
        if (queries.Count == 0)
        {
            throw CloudWatchErrors.Missing("MetricDataQueries");
        }

        var (from, to) = (input.RequireTime("StartTime"), input.RequireTime("EndTime"));
        if (from >= to)
        {
            throw CloudWatchErrors.Validation(from == to ? "The parameter StartTime must not equal parameter EndTime." : "The parameter EndTime must be greater than StartTime.");
        }

        var descending = ScanBy(input) == "TimestampDescending";
        var zone = Zone(input.Structure("LabelOptions")?.Text("Timezone"));
        var most = input.Number("MaxDatapoints") ?? CloudWatchLimits.DataPoints;
        if (most is < 1 or > CloudWatchLimits.DataPoints)
        {
            throw CloudWatchErrors.Validation($"The parameter MaxDatapoints must be between 1 and {CloudWatchLimits.DataPoints}.");
        }

        call.Demand("cloudwatch:GetMetricData", "*");
        var now = time.GetUtcNow();
        var results = new QueryRun(store, queries, call.Region, period => Periods.Start(from, now, period), to.ToUnixTimeSeconds()).Results();
        return Done(Describe(results, Pages.Read(input.Text("NextToken")), most, descending, zone));
    }

    private static string ScanBy(Input input) => input.Text("ScanBy") is not { } order ? "TimestampDescending"
        : order is "TimestampDescending" or "TimestampAscending" ? order
        : throw CloudWatchErrors.Validation($"1 validation error detected: Value '{order}' at 'scanBy' failed to satisfy constraint: Member must satisfy enum value set: [TimestampDescending, TimestampAscending]");

    private static TimeSpan Zone(string? zone) => zone is null ? TimeSpan.Zero
        : ZoneForm().Match(zone) is { Success: true } match
            ? new TimeSpan(int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture), 0) * (match.Groups[1].Value == "-" ? -1 : 1)
            : throw CloudWatchErrors.Validation($"The value {zone} for parameter LabelOptions.Timezone is invalid. It must have the form +0000 or -0000.");

    /// <summary>A page of all results' points, one result after the other.</summary>
    private static Answer Describe(IReadOnlyList<QueryResult> results, int start, int most, bool descending, TimeSpan zone)
    {
        var (told, seen, left) = (new List<Answer>(), 0, most);
        foreach (var result in results)
        {
            foreach (var series in result.Series)
            {
                var points = (descending ? series.Points.Reverse() : series.Points).Skip(Math.Max(0, start - seen)).Take(left).ToArray();
                var rest = seen + series.Points.Count - Math.Max(start, seen) - points.Length;
                if (points.Length > 0 || (series.Points.Count == 0 && seen >= start && left > 0))
                {
                    told.Add(Describe(result, series, points, rest > 0, zone));
                }

                seen += series.Points.Count;
                left -= points.Length;
            }
        }

        var next = start + most;
        return new Answer { { "MetricDataResults", told }, { "NextToken", next < seen ? Pages.Write(next) : null }, { "Messages", Array.Empty<object>() } };
    }

    private static Answer Describe(QueryResult result, Series series, KeyValuePair<long, double>[] points, bool isPartial, TimeSpan zone) => new()
    {
        { "Id", result.Query.Id },
        { "Label", Labels.Render(series.Label, result.Query, series, zone) },
        { "Timestamps", points.Select(point => (object)DateTimeOffset.FromUnixTimeSeconds(point.Key)) },
        { "Values", points.Select(point => (object)point.Value) },
        { "StatusCode", isPartial ? "PartialData" : "Complete" },
        { "Messages", result.Messages.Count == 0 ? null : result.Messages.Select(message => new Answer { { "Code", message.Code }, { "Value", message.Value } }) },
    };

    [GeneratedRegex(@"^([+-])(\d\d)([0-5]\d)\z")]
    private static partial Regex ZoneForm();
}
