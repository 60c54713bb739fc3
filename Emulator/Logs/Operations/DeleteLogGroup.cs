using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteLogGroup.html</summary>
internal sealed class DeleteLogGroup(LogGroups groups, LogStore store) : LogsOperation("DeleteLogGroup")
{
    protected override void Invoke(AwsCall call, LogsRequest request)
    {
        var group = groups.Get(Demand(call, request.Group));
        if (group.DeletionProtection)
        {
            throw new AwsException("ValidationException", "Log group has deletion protection enabled. Disable deletion protection to delete the log group.");
        }

        store.DeleteGroup(group.Name);
        groups.Delete(group.Name);
    }
}
