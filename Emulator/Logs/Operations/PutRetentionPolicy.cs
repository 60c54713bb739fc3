using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html</summary>
internal sealed class PutRetentionPolicy(LogGroups groups) : LogsOperation("PutRetentionPolicy")
{
    protected override void Invoke(AwsCall call, LogsRequest request)
    {
        var name = Demand(call, request.Group);
        LogsRules.CheckRetention(request.RetentionInDays);
        groups.Update(name, group => group with { RetentionInDays = request.RetentionInDays });
    }
}
