using CampusIssues.Emulator.CloudWatch.Alarms;
using CampusIssues.Emulator.CloudWatch.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.Operations.Alarms;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html</summary>
internal sealed class PutMetricAlarm(AlarmEditor editor) : CloudWatchOperation
{
    public override string Name => "PutMetricAlarm";

    public override ValueTask<Answer?> CarryOutAsync(AwsCall call, Input input, CancellationToken cancellationToken)
    {
        var alarm = AlarmInput.ReadMetric(input, call.Region);
        AlarmPermission.DemandPut(call, Name, alarm);
        editor.PutMetric(alarm);
        return Done();
    }
}
