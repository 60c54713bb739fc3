using CampusIssues.Emulator.CloudWatch.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.Operations.Tags;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListTagsForResource.html</summary>
internal sealed class ListTagsForResource(TaggedResources resources) : CloudWatchOperation
{
    public override string Name => "ListTagsForResource";

    // TaggedResources.Arn makes the Demand.
    public override ValueTask<Answer?> CarryOutAsync(AwsCall call, Input input, CancellationToken cancellationToken) =>
        Done(new Answer { { "Tags", resources.Of(TaggedResources.Arn(call, input, Name)).Select(tag => new Answer { { "Key", tag.Key }, { "Value", tag.Value } }) } });
}
