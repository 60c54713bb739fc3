using CampusIssues.Emulator.CloudWatch.Alarms;
using CampusIssues.Emulator.CloudWatch.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.Operations.Alarms;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html</summary>
internal sealed class PutCompositeAlarm(AlarmEditor editor) : CloudWatchOperation
{
    public override string Name => "PutCompositeAlarm";

    public override async ValueTask<Answer?> CarryOutAsync(AwsCall call, Input input, CancellationToken cancellationToken)
    {
        var alarm = AlarmInput.ReadComposite(input, call.Region);
        AlarmPermission.DemandPut(call, Name, alarm);
        await editor.PutCompositeAsync(alarm, cancellationToken);
        return null;
    }
}
