using CampusIssues.Emulator.CloudWatch.Metrics;
using CampusIssues.Emulator.CloudWatch.Wire;

namespace CampusIssues.Emulator.CloudWatch.Alarms;

/// <summary>Alarms as DescribeAlarms tells them.</summary>
internal static class AlarmAnswer
{
    public static Answer Describe(Alarm alarm)
    {
        var answer = new Answer
        {
            { "AlarmName", alarm.Name },
            { "AlarmArn", alarm.Arn },
            { "AlarmDescription", alarm.Description },
            { "AlarmConfigurationUpdatedTimestamp", alarm.ConfiguredAt },
            { "ActionsEnabled", alarm.ActionsEnabled },
            { "OKActions", alarm.OkActions },
            { "AlarmActions", alarm.AlarmActions },
            { "InsufficientDataActions", alarm.InsufficientDataActions },
            { "StateValue", alarm.State.Value },
            { "StateReason", alarm.State.Reason },
            { "StateReasonData", alarm.State.ReasonData },
            { "StateUpdatedTimestamp", alarm.State.UpdatedAt },
            { "StateTransitionedTimestamp", alarm.State.Since },
        };
        if (alarm.Condition is { } condition)
        {
            Add(answer, condition);
        }
        else
        {
            Add(answer, alarm.Composite!);
        }

        return answer;
    }

    /// <summary>What is told of an alarm among the parents or children of another.</summary>
    public static Answer DescribeBriefly(Alarm alarm) => new()
    {
        { "AlarmName", alarm.Name },
        { "AlarmArn", alarm.Arn },
        { "StateValue", alarm.State.Value },
        { "StateUpdatedTimestamp", alarm.State.UpdatedAt },
    };

    private static void Add(Answer answer, MetricCondition condition)
    {
        if (condition.Metric is { } metric)
        {
            var isBasic = Statistic.Parse(metric.Stat)!.IsBasic;
            answer.Add("MetricName", metric.Name);
            answer.Add("Namespace", metric.Namespace);
            answer.Add("Statistic", isBasic ? metric.Stat : null);
            answer.Add("ExtendedStatistic", isBasic ? null : metric.Stat);
            answer.Add("Dimensions", MetricQuery.Describe(metric.Dimensions));
            answer.Add("Period", metric.Period);
            answer.Add("Unit", metric.Unit);
        }
        else
        {
            answer.Add("Dimensions", Array.Empty<Answer>());
            answer.Add("Metrics", condition.Queries.Select(query => query.Describe()));
        }

        answer.Add("EvaluationPeriods", condition.EvaluationPeriods);
        answer.Add("DatapointsToAlarm", condition.DatapointsToAlarm);
        answer.Add("Threshold", condition.Threshold);
        answer.Add("ComparisonOperator", condition.ComparisonOperator);
        answer.Add("TreatMissingData", condition.TreatMissingData);
        answer.Add("EvaluateLowSampleCountPercentile", condition.EvaluateLowSampleCountPercentile);
    }

    private static void Add(Answer answer, CompositeCondition composite)
    {
        answer.Add("AlarmRule", composite.Rule);
        answer.Add("ActionsSuppressor", composite.Suppressor);
        answer.Add("ActionsSuppressorWaitPeriod", composite.WaitPeriod);
        answer.Add("ActionsSuppressorExtensionPeriod", composite.ExtensionPeriod);
        answer.Add("ActionsSuppressedBy", composite.SuppressedBy);
        answer.Add("ActionsSuppressedReason", composite.SuppressedBy is { } by ? Suppression.Reason(by) : null);
    }
}
