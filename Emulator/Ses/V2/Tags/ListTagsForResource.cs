using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Tags;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_ListTagsForResource.html</summary>
internal sealed class ListTagsForResource(SesState state) : SesV2Operation("ListTagsForResource", "GET", "/tags")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        var arn = call.Http.Request.Query["ResourceArn"].ToString();
        call.Demand("ses:ListTagsForResource", arn);
        return new JsonObject { ["Tags"] = TaggedResources.Write(TaggedResources.Of(state, arn)) };
    }
}
