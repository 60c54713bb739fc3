using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_UntagResource.html</summary>
internal sealed class UntagResource(LogGroups groups) : LogsOperation("UntagResource")
{
    protected override void Invoke(AwsCall call, LogsRequest request)
    {
        var removed = request.TagKeys ?? [];
        groups.Update(Demand(call, request.Group), group => group with { Tags = group.Tags.Where(tag => !removed.Contains(tag.Key)).ToDictionary() });
    }
}
