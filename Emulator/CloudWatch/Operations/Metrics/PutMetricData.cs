using System.Globalization;
using CampusIssues.Emulator.CloudWatch.Metrics;
using CampusIssues.Emulator.CloudWatch.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.Operations.Metrics;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricData.html</summary>
internal sealed class PutMetricData(MetricStore store, TimeProvider time) : CloudWatchOperation
{
    private static readonly double Largest = Math.Pow(2, 360);

    public override string Name => "PutMetricData";

    public override ValueTask<Answer?> CarryOutAsync(AwsCall call, Input input, CancellationToken cancellationToken)
    {
        if (call.Body.Length > CloudWatchLimits.MetricDataBytes)
        {
            throw new AwsException("RequestEntityTooLarge", "Request body is too large", 413);
        }

        var metricNamespace = MetricInput.Namespace(input);
        var data = input.Structures("MetricData").Concat(input.Structures("EntityMetricData").SelectMany(entity => entity.Structures("MetricData"))).ToArray();
        if (metricNamespace.StartsWith("AWS/", StringComparison.Ordinal))
        {
            throw CloudWatchErrors.InvalidValue($"The value {metricNamespace} for parameter Namespace is invalid.");
        }

        if (data.Length == 0)
        {
            throw CloudWatchErrors.Missing("MetricData");
        }

        if (data.Length > CloudWatchLimits.MetricData)
        {
            throw CloudWatchErrors.TooMany("MetricData", CloudWatchLimits.MetricData);
        }

        call.Demand("cloudwatch:PutMetricData", "*", () => new Dictionary<string, IReadOnlyList<string>> { ["cloudwatch:namespace"] = [metricNamespace] });
        store.Put([.. data.Select(datum => Read(datum, metricNamespace, call.Region)).Where(sample => sample.Statistics.Count > 0)]);
        return Done();
    }

    private Sample Read(Input datum, string metricNamespace, string region)
    {
        var metric = MetricId.Of(region, metricNamespace, MetricInput.Name(datum), MetricInput.Dimensions(datum));
        var resolution = datum.Number("StorageResolution") ?? 60;
        if (resolution is not (1 or 60))
        {
            throw CloudWatchErrors.InvalidValue($"The value {resolution} for parameter {datum.Path("StorageResolution")} is invalid. It must be 1 or 60.");
        }

        var at = (datum.Time("Timestamp") is { } told ? Check(told, datum) : time.GetUtcNow()).ToUnixTimeSeconds();
        return new Sample(metric, Units.Check(datum.Text("Unit"), datum.Path("Unit")) ?? "None", resolution, at - (at % resolution), Values(datum));
    }

    private DateTimeOffset Check(DateTimeOffset at, Input datum) =>
        at < time.GetUtcNow().AddDays(-14) ? throw CloudWatchErrors.InvalidValue($"The parameter {datum.Path("Timestamp")} must specify a time within the past two weeks.")
        : at > time.GetUtcNow().AddHours(2) ? throw CloudWatchErrors.InvalidValue($"The parameter {datum.Path("Timestamp")} must specify a time no more than two hours in the future.")
        : at;

    private static Statistics Values(Input datum)
    {
        var statistics = new Statistics();
        var given = new[] { "Value", "Values", "StatisticValues" }.Where(datum.Has).ToArray();
        switch (given)
        {
            case []:
                throw CloudWatchErrors.InvalidCombination($"At least one of the parameters {datum.Path("Value")}, {datum.Path("Values")} and {datum.Path("StatisticValues")} must be specified.");
            case ["Value"]:
                statistics.Add(Check(datum.Fraction("Value")!.Value, datum.Path("Value")), 1);
                break;
            case ["Values"]:
                AddValues(datum, statistics);
                break;
            case ["StatisticValues"]:
                AddSet(datum.Structure("StatisticValues")!, statistics);
                break;
            default:
                throw CloudWatchErrors.InvalidCombination($"The parameters {datum.Path(given[0])} and {datum.Path(given[1])} are mutually exclusive and you have specified both.");
        }

        return statistics;
    }

    private static void AddValues(Input datum, Statistics statistics)
    {
        var (values, counts) = (datum.Fractions("Values"), datum.Fractions("Counts"));
        if (values.Count > CloudWatchLimits.Values)
        {
            throw CloudWatchErrors.TooMany(datum.Path("Values"), CloudWatchLimits.Values);
        }

        if (datum.Has("Counts") && counts.Count != values.Count)
        {
            throw CloudWatchErrors.InvalidValue($"The parameters {datum.Path("Values")} and {datum.Path("Counts")} must be of the same size.");
        }

        for (var index = 0; index < values.Count; index++)
        {
            var weight = counts.Count == 0 ? 1 : counts[index];
            if (!double.IsFinite(weight) || weight < 0)
            {
                throw CloudWatchErrors.InvalidValue(string.Create(CultureInfo.InvariantCulture, $"The value {weight} for parameter {datum.Path("Counts")}.member.{index + 1} is invalid."));
            }

            statistics.Add(Check(values[index], datum.Path("Values")), weight);
        }
    }

    private static void AddSet(Input set, Statistics statistics)
    {
        double Read(string name) => Check(set.Fraction(name) ?? throw CloudWatchErrors.Missing(set.Path(name)), set.Path(name));
        var (count, sum, minimum, maximum) = (Read("SampleCount"), Read("Sum"), Read("Minimum"), Read("Maximum"));
        if (count <= 0 || minimum > maximum)
        {
            throw count <= 0
                ? CloudWatchErrors.InvalidValue(string.Create(CultureInfo.InvariantCulture, $"The value {count} for parameter {set.Path("SampleCount")} is invalid."))
                : CloudWatchErrors.InvalidCombination($"The parameter {set.Path("Maximum")} must be greater than {set.Path("Minimum")}.");
        }

        statistics.AddSet(count, sum, minimum, maximum);
    }

    private static double Check(double value, string parameter) => double.IsFinite(value) && Math.Abs(value) <= Largest
        ? value
        : throw CloudWatchErrors.InvalidValue(string.Create(CultureInfo.InvariantCulture, $"The value {value} for parameter {parameter} is invalid."));
}
