using CampusIssues.Emulator.CloudWatch.Alarms;
using CampusIssues.Emulator.CloudWatch.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.Operations.Alarms;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarmHistory.html</summary>
internal sealed class DescribeAlarmHistory(AlarmHistory history) : CloudWatchOperation
{
    private const int DefaultPage = 100;

    public override string Name => "DescribeAlarmHistory";

    public override ValueTask<Answer?> CarryOutAsync(AwsCall call, Input input, CancellationToken cancellationToken)
    {
        new Constraints()
            .OneOf("historyItemType", input.Text("HistoryItemType"), "ConfigurationUpdate", "StateUpdate", "Action", "AlarmContributorStateUpdate", "AlarmContributorAction")
            .OneOf("scanBy", input.Text("ScanBy"), "TimestampDescending", "TimestampAscending")
            .Range("maxRecords", input.Number("MaxRecords"), 1, 100)
            .Enforce("ValidationException");
        var name = input.Text("AlarmName");
        call.Demand("cloudwatch:DescribeAlarmHistory", name is null ? "*" : Alarm.ArnOf(call.Region, name));

        var types = input.Texts("AlarmTypes");
        var (type, from, to) = (input.Text("HistoryItemType"), input.Time("StartDate"), input.Time("EndDate"));
        var found = history.Of(call.Region, name).Where(item =>
            (types.Count == 0 ? name is not null || item.AlarmType == "MetricAlarm" : types.Contains(item.AlarmType))
            && (type is null || item.Type == type)
            && (from is null || item.At >= from)
            && (to is null || item.At <= to)).ToArray();
        if (input.Text("ScanBy") != "TimestampAscending")
        {
            Array.Reverse(found);
        }

        var (page, next) = Pages.Take(found, input.Text("NextToken"), input.Number("MaxRecords") ?? DefaultPage);
        return Done(new Answer { { "AlarmHistoryItems", page.Select(Describe) }, { "NextToken", next } });
    }

    private static Answer Describe(AlarmHistoryItem item) => new()
    {
        { "AlarmName", item.AlarmName },
        { "AlarmType", item.AlarmType },
        { "Timestamp", item.At },
        { "HistoryItemType", item.Type },
        { "HistorySummary", item.Summary },
        { "HistoryData", item.Data },
    };
}
