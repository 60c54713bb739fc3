using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteRetentionPolicy.html</summary>
internal sealed class DeleteRetentionPolicy(LogGroups groups) : LogsOperation("DeleteRetentionPolicy")
{
    protected override void Invoke(AwsCall call, LogsRequest request)
    {
        groups.Update(Demand(call, request.Group), group => group with { RetentionInDays = null });
    }
}
