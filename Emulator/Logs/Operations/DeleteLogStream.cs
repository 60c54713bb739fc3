using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteLogStream.html</summary>
internal sealed class DeleteLogStream(LogGroups groups, LogStore store) : LogsOperation("DeleteLogStream")
{
    protected override void Invoke(AwsCall call, LogsRequest request)
    {
        var group = groups.Get(DemandStream(call, request.Group, request.Stream));
        if (store.FindStream(group.Name, request.Stream) is null)
        {
            throw LogsErrors.NoStream;
        }

        store.DeleteStream(group.Name, request.Stream);
    }
}
