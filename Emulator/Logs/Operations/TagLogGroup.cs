using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_TagLogGroup.html</summary>
internal sealed class TagLogGroup(LogGroups groups) : LogsOperation("TagLogGroup")
{
    protected override void Invoke(AwsCall call, LogsRequest request)
    {
        var added = request.Tags?.Values ?? throw LogsErrors.Validation("Value null at 'tags' failed to satisfy constraint: Member must not be null");
        groups.Update(Demand(call, request.Group), group => group.Tagged(added));
    }
}
