using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_UntagLogGroup.html</summary>
internal sealed class UntagLogGroup(LogGroups groups) : LogsOperation("UntagLogGroup")
{
    protected override void Invoke(AwsCall call, LogsRequest request)
    {
        var removed = request.Tags?.Keys ?? [];
        groups.Update(Demand(call, request.Group), group => group with { Tags = group.Tags.Where(tag => !removed.Contains(tag.Key)).ToDictionary() });
    }
}
