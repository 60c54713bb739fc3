using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Tags;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_TagResource.html</summary>
internal sealed class TagResource(SesState state) : SesV2Operation("TagResource", "POST", "/tags")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        Require(input, "ResourceArn", "Tags");
        var arn = input.Text("ResourceArn")!;
        call.Demand("ses:TagResource", arn);
        var tags = input.Tags();
        TaggedResources.Change(state, arn, old => old.Where(tag => !tags.ContainsKey(tag.Key)).Concat(tags).ToDictionary());
        return null;
    }
}
