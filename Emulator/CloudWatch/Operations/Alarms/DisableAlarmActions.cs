using CampusIssues.Emulator.CloudWatch.Alarms;
using CampusIssues.Emulator.CloudWatch.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.Operations.Alarms;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DisableAlarmActions.html; names that no alarm has are passed over, as AWS does.</summary>
internal sealed class DisableAlarmActions(AlarmStore alarms) : CloudWatchOperation
{
    public override string Name => "DisableAlarmActions";

    public override ValueTask<Answer?> CarryOutAsync(AwsCall call, Input input, CancellationToken cancellationToken)
    {
        new Constraints().Required("alarmNames", input.Has("AlarmNames")).Enforce("ValidationException");
        var names = input.Texts("AlarmNames");
        AlarmPermission.Demand(call, Name, names);
        foreach (var name in names)
        {
            alarms.Change(Alarm.KeyOf(call.Region, name), alarm => alarm with { ActionsEnabled = false });
        }

        return Done();
    }
}
