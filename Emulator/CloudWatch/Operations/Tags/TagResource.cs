using CampusIssues.Emulator.CloudWatch.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.Operations.Tags;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_TagResource.html</summary>
internal sealed class TagResource(TaggedResources resources) : CloudWatchOperation
{
    public override string Name => "TagResource";

    // TaggedResources.Arn makes the Demand.
    public override ValueTask<Answer?> CarryOutAsync(AwsCall call, Input input, CancellationToken cancellationToken)
    {
        var (arn, added) = (TaggedResources.Arn(call, input, Name), TagInput.Read(input));
        resources.Change(arn, tags => tags.Where(tag => !added.ContainsKey(tag.Key)).Concat(added).ToDictionary());
        return Done();
    }
}
