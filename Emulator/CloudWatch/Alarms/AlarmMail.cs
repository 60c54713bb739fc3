using System.Globalization;
using System.Text;
using CampusIssues.Emulator.CloudWatch.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.Alarms;

/// <summary>
/// What an alarm says to mailboxes, where other subscribers get its JSON
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html).
/// </summary>
internal static class AlarmMail
{
    public static string Text(Alarm alarm, AlarmState before)
    {
        var (state, region) = (alarm.State, RegionNames.Of(alarm.Region));
        var at = state.Since.UtcDateTime.ToString("dddd dd MMMM, yyyy HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"You are receiving this email because your Amazon CloudWatch Alarm \"{alarm.Name}\" in the {region} region has entered the {state.Value} state, because \"{state.Reason}\" at \"{at}\".\n");
        Section(
            text,
            "Alarm Details",
            ("Name", alarm.Name),
            ("Description", alarm.Description ?? ""),
            ("State Change", $"{before.Value} -> {state.Value}"),
            ("Reason for State Change", state.Reason),
            ("Timestamp", at),
            ("AWS Account", Caller.DefaultAccountId),
            ("Alarm Arn", alarm.Arn));
        if (alarm.Condition is { } condition)
        {
            Threshold(text, condition);
        }
        else
        {
            Section(text, "Alarm Rule", ("Rule", alarm.Composite!.Rule));
        }

        Section(text, "State Change Actions", ("OK", Actions(alarm.OkActions)), ("ALARM", Actions(alarm.AlarmActions)), ("INSUFFICIENT_DATA", Actions(alarm.InsufficientDataActions)));
        return text.ToString().TrimEnd('\n');
    }

    private static void Threshold(StringBuilder text, MetricCondition condition)
    {
        text.Append(CultureInfo.InvariantCulture, $"\nThreshold:\n- The alarm is in the ALARM state when the metric is {condition.ComparisonOperator} {JavaNumber.Text(condition.Threshold)} for at least {condition.Needed} of the last {condition.EvaluationPeriods} period(s) of {condition.Period} seconds.\n");
        if (condition.Metric is not { } metric)
        {
            Section(text, "Monitored Metrics", [.. condition.Queries.Select(query => (query.Id, query.Expression ?? $"{query.Metric!.Stat} of {query.Metric.Namespace} {query.Metric.Name}"))]);
            return;
        }

        Section(
            text,
            "Monitored Metric",
            ("MetricNamespace", metric.Namespace),
            ("MetricName", metric.Name),
            ("Dimensions", string.Join(" ", metric.Dimensions.Select(dimension => $"[{dimension.Name} = {dimension.Value}]"))),
            ("Period", $"{metric.Period} seconds"),
            ("Statistic", metric.Stat),
            ("Unit", metric.Unit ?? "not specified"),
            ("TreatMissingData", condition.TreatMissingData ?? "missing"));
    }

    private static string Actions(IReadOnlyList<string> actions) => string.Join(" ", actions.Select(action => $"[{action}]"));

    private static void Section(StringBuilder text, string title, params (string Name, string Value)[] lines)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n{title}:\n");
        foreach (var (name, value) in lines)
        {
            text.Append($"- {name + ":",-27} {value}".TrimEnd()).Append('\n');
        }
    }
}
