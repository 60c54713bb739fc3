using CampusIssues.Emulator.CloudWatch.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.Operations.Tags;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_UntagResource.html</summary>
internal sealed class UntagResource(TaggedResources resources) : CloudWatchOperation
{
    public override string Name => "UntagResource";

    // TaggedResources.Arn makes the Demand.
    public override ValueTask<Answer?> CarryOutAsync(AwsCall call, Input input, CancellationToken cancellationToken)
    {
        var (arn, removed) = (TaggedResources.Arn(call, input, Name), input.Texts("TagKeys"));
        resources.Change(arn, tags => tags.Where(tag => !removed.Contains(tag.Key)).ToDictionary());
        return Done();
    }
}
