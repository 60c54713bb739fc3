using CampusIssues.Emulator.CloudWatch.Alarms;
using CampusIssues.Emulator.CloudWatch.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.Operations.Alarms;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DeleteAlarms.html</summary>
internal sealed class DeleteAlarms(AlarmEditor editor) : CloudWatchOperation
{
    public override string Name => "DeleteAlarms";

    public override ValueTask<Answer?> CarryOutAsync(AwsCall call, Input input, CancellationToken cancellationToken)
    {
        new Constraints().Required("alarmNames", input.Has("AlarmNames")).Enforce("ValidationException");
        var names = input.Texts("AlarmNames");
        AlarmPermission.Demand(call, Name, names);
        editor.Delete(call.Region, names);
        return Done();
    }
}
