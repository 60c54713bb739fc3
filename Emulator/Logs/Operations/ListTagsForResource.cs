using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_ListTagsForResource.html</summary>
internal sealed class ListTagsForResource(LogGroups groups) : LogsOperation("ListTagsForResource")
{
    protected override void Invoke(AwsCall call, LogsRequest request)
    {
        Answer(call, new TagsAnswer(groups.Get(Demand(call, request.Group)).Tags), LogsJson.Default.TagsAnswer);
    }
}
