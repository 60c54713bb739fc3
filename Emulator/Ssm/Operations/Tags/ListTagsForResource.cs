using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ssm.Parameters;
using CampusIssues.Emulator.Ssm.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ssm.Operations.Tags;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ListTagsForResource.html</summary>
internal sealed class ListTagsForResource(SsmState state) : SsmOperation("ListTagsForResource")
{
    protected override JsonObject Answer(AwsCall call, JsonObject input)
    {
        var parameter = ParameterTags.Demand(call, state, input, Name);
        return new JsonObject { ["TagList"] = new JsonArray([.. parameter.Tags.Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value })]) };
    }
}
