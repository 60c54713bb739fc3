using CampusIssues.Emulator.CloudWatch.Metrics;
using CampusIssues.Emulator.CloudWatch.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.Operations.Metrics;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricStatistics.html</summary>
internal sealed class GetMetricStatistics(MetricStore store, TimeProvider time) : CloudWatchOperation
{
    private const int MostExtended = 10;

    public override string Name => "GetMetricStatistics";

    public override ValueTask<Answer?> CarryOutAsync(AwsCall call, Input input, CancellationToken cancellationToken)
    {
        var metric = MetricInput.Read(input, call.Region);
        var (from, to) = (input.RequireTime("StartTime"), input.RequireTime("EndTime"));
        var period = input.Number("Period") ?? throw CloudWatchErrors.Missing("Period");
        var unit = Units.Check(input.Text("Unit"), "Unit");
        var (basic, extended) = (Statistics(input, "Statistics", true), Statistics(input, "ExtendedStatistics", false));
        Check(from, to, period, basic.Count + extended.Count, extended.Count);

        call.Demand("cloudwatch:GetMetricStatistics", "*");
        var points = store.Read(metric, unit, Periods.Start(from, time.GetUtcNow(), period), to.ToUnixTimeSeconds(), period);
        return Done(new Answer { { "Label", metric.Name }, { "Datapoints", points.Select(point => Describe(point, basic, extended)).OfType<Answer>() } });
    }

    private static List<Statistic> Statistics(Input input, string member, bool isBasic)
    {
        var read = new List<Statistic>();
        foreach (var (name, index) in input.Texts(member).Select((name, index) => (name, index)))
        {
            read.Add(Statistic.Parse(name) is { } statistic && statistic.IsBasic == isBasic ? statistic
                : isBasic ? throw CloudWatchErrors.InvalidValue($"The parameter {member}.member.{index + 1} must be a value in the set [ SampleCount, Average, Sum, Minimum, Maximum ].")
                : throw CloudWatchErrors.Unsupported(name, $"{member}.member.{index + 1}"));
        }

        return read;
    }

    private static void Check(DateTimeOffset from, DateTimeOffset to, int period, int statistics, int extended)
    {
        if (statistics == 0)
        {
            throw CloudWatchErrors.InvalidCombination("Must specify either Statistics or ExtendedStatistics");
        }

        if (extended > MostExtended)
        {
            throw CloudWatchErrors.TooMany("ExtendedStatistics", MostExtended);
        }

        if (!Periods.IsValid(period))
        {
            throw CloudWatchErrors.InvalidValue("The parameter Period must be 1, 5, 10, 20, 30 or a multiple of 60.");
        }

        if (from >= to)
        {
            throw CloudWatchErrors.InvalidCombination("The parameter StartTime must be less than the parameter EndTime.");
        }

        var points = (long)Math.Ceiling((to - from).TotalSeconds / period);
        if (points > CloudWatchLimits.StatisticsPoints)
        {
            throw CloudWatchErrors.InvalidCombination(FormattableString.Invariant(
                $"You have requested up to {points:N0} datapoints, which exceeds the limit of 1,440. You may reduce the datapoints requested by increasing Period, or decreasing the time range."));
        }
    }

    /// <summary>A point with the statistics that were asked for; null where none of them can be told.</summary>
    private static Answer? Describe(Point point, IEnumerable<Statistic> basic, IEnumerable<Statistic> extended)
    {
        var answer = new Answer { { "Timestamp", DateTimeOffset.FromUnixTimeSeconds(point.Time) } };
        foreach (var statistic in basic)
        {
            answer.Add(statistic.Name, statistic.Of(point.Statistics));
        }

        var percentiles = extended.Select(statistic => (statistic.Name, Value: statistic.Of(point.Statistics))).Where(told => told.Value is not null).ToDictionary(told => told.Name, told => told.Value!.Value);
        answer.Add("ExtendedStatistics", percentiles.Count > 0 ? percentiles : null);
        if (answer.Count == 1)
        {
            return null;
        }

        answer.Add("Unit", point.Unit);
        return answer;
    }
}
