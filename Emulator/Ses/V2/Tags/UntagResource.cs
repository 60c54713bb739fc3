using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Tags;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_UntagResource.html</summary>
internal sealed class UntagResource(SesState state) : SesV2Operation("UntagResource", "DELETE", "/tags")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        var arn = call.Http.Request.Query["ResourceArn"].ToString();
        call.Demand("ses:UntagResource", arn);
        var keys = call.Http.Request.Query["TagKeys"];
        TaggedResources.Change(state, arn, old => old.Where(tag => !keys.Contains(tag.Key)).ToDictionary());
        return null;
    }
}
