using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogStream.html</summary>
internal sealed class CreateLogStream(LogGroups groups, LogStore store) : LogsOperation("CreateLogStream")
{
    protected override void Invoke(AwsCall call, LogsRequest request)
    {
        var group = groups.Get(DemandStream(call, request.Group, request.Stream));
        LogsRules.CheckStreamName(request.Stream);
        if (!store.TryAddStream(group.Name, request.Stream))
        {
            throw LogsErrors.StreamExists;
        }
    }
}
