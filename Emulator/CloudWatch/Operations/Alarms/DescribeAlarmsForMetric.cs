using CampusIssues.Emulator.CloudWatch.Alarms;
using CampusIssues.Emulator.CloudWatch.Metrics;
using CampusIssues.Emulator.CloudWatch.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.Operations.Alarms;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarmsForMetric.html</summary>
internal sealed class DescribeAlarmsForMetric(AlarmStore alarms) : CloudWatchOperation
{
    public override string Name => "DescribeAlarmsForMetric";

    public override ValueTask<Answer?> CarryOutAsync(AwsCall call, Input input, CancellationToken cancellationToken)
    {
        new Constraints().Required("metricName", input.Text("MetricName")).Required("namespace", input.Text("Namespace")).Enforce("ValidationException");
        var metric = MetricInput.Read(input, call.Region);
        var (stat, period, unit) = (input.Text("Statistic") ?? input.Text("ExtendedStatistic"), input.Number("Period"), Units.Check(input.Text("Unit"), "Unit"));
        call.Demand("cloudwatch:DescribeAlarmsForMetric", "*");
        var found = alarms.In(call.Region).Where(alarm => alarm.Condition?.AllQueries.Any(query => query.Metric is { } watched
            && MetricId.Of(call.Region, watched.Namespace, watched.Name, watched.Dimensions) == metric
            && (stat is null || watched.Stat == stat)
            && (period is null || watched.Period == period)
            && (unit is null || watched.Unit == unit)) == true);
        return Done(new Answer { { "MetricAlarms", found.Select(AlarmAnswer.Describe) } });
    }
}
