using CampusIssues.Emulator.CloudWatch.Alarms;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.Operations.Alarms;

/// <summary>The permissions on alarms (https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatch.html).</summary>
internal static class AlarmPermission
{
    /// <summary>Demands an action on alarms of the caller's region.</summary>
    public static void Demand(AwsCall call, string action, params IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            call.Demand($"cloudwatch:{action}", Alarm.ArnOf(call.Region, name));
        }
    }

    /// <summary>Demands that an alarm may be put, and tagged where it has tags.</summary>
    public static void DemandPut(AwsCall call, string action, Alarm alarm)
    {
        IReadOnlyDictionary<string, IReadOnlyList<string>> Conditions() => new Dictionary<string, IReadOnlyList<string>>
        {
            ["cloudwatch:AlarmActions"] = [.. alarm.AlarmActions, .. alarm.OkActions, .. alarm.InsufficientDataActions],
        };
        call.Demand($"cloudwatch:{action}", alarm.Arn, Conditions);
        if (alarm.Tags.Count > 0)
        {
            call.Demand("cloudwatch:TagResource", alarm.Arn);
        }
    }
}
