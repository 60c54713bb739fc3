using CampusIssues.Emulator.CloudWatch.Alarms;
using CampusIssues.Emulator.CloudWatch.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.Operations.Alarms;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html</summary>
internal sealed class DescribeAlarms(AlarmStore alarms, AlarmEditor editor) : CloudWatchOperation
{
    private const int DefaultPage = 50;

    public override string Name => "DescribeAlarms";

    public override ValueTask<Answer?> CarryOutAsync(AwsCall call, Input input, CancellationToken cancellationToken)
    {
        new Constraints()
            .OneOf("stateValue", input.Text("StateValue"), "INSUFFICIENT_DATA", "ALARM", "OK")
            .Range("maxRecords", input.Number("MaxRecords"), 1, 100)
            .Enforce("ValidationException");
        if (input.Has("AlarmNames") && input.Has("AlarmNamePrefix"))
        {
            throw CloudWatchErrors.InvalidCombination("AlarmNamePrefix and AlarmNames cannot both be specified.");
        }

        call.Demand("cloudwatch:DescribeAlarms", "*");
        var isBrief = input.Has("ChildrenOfAlarmName") || input.Has("ParentsOfAlarmName");
        var found = isBrief ? Relatives(call.Region, input) : Matching(call.Region, input);
        var (page, next) = Pages.Take([.. found], input.Text("NextToken"), input.Number("MaxRecords") ?? DefaultPage);
        IEnumerable<Answer> Of(string type) => page.Where(alarm => alarm.Type == type).Select(alarm => isBrief ? AlarmAnswer.DescribeBriefly(alarm) : AlarmAnswer.Describe(alarm));
        return Done(new Answer { { "CompositeAlarms", Of("CompositeAlarm") }, { "MetricAlarms", Of("MetricAlarm") }, { "NextToken", next } });
    }

    private IEnumerable<Alarm> Relatives(string region, Input input)
    {
        if (input.Text("ParentsOfAlarmName") is { } child)
        {
            return editor.ParentsOf(region, child);
        }

        return alarms.Find(region, input.Text("ChildrenOfAlarmName")!) is { } parent ? editor.ChildrenOf(parent) : throw CloudWatchErrors.NoAlarm();
    }

    private IEnumerable<Alarm> Matching(string region, Input input)
    {
        var types = input.Texts("AlarmTypes");
        var wrong = types.FirstOrDefault(type => type is not ("CompositeAlarm" or "MetricAlarm"));
        if (wrong is not null)
        {
            throw CloudWatchErrors.Validation($"1 validation error detected: Value '[{wrong}]' at 'alarmTypes' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [CompositeAlarm, MetricAlarm]]");
        }

        var (names, prefix, state, action) = (input.Texts("AlarmNames"), input.Text("AlarmNamePrefix"), input.Text("StateValue"), input.Text("ActionPrefix"));
        return alarms.In(region).Where(alarm =>
            (types.Count == 0 ? alarm.Type == "MetricAlarm" : types.Contains(alarm.Type))
            && (names.Count == 0 || names.Contains(alarm.Name))
            && (prefix is null || alarm.Name.StartsWith(prefix, StringComparison.Ordinal))
            && (state is null || alarm.State.Value == state)
            && (action is null || alarm.AlarmActions.Concat(alarm.OkActions).Concat(alarm.InsufficientDataActions).Any(known => known.StartsWith(action, StringComparison.Ordinal))));
    }
}
