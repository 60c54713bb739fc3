using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ssm.Parameters;
using CampusIssues.Emulator.Ssm.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ssm.Operations.Tags;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_RemoveTagsFromResource.html</summary>
internal sealed class RemoveTagsFromResource(SsmState state) : SsmOperation("RemoveTagsFromResource")
{
    protected override JsonObject Answer(AwsCall call, JsonObject input)
    {
        new Constraints().Required("tagKeys", input["TagKeys"] is JsonArray).Enforce("ValidationException");
        var keys = input.Texts("TagKeys");
        var parameter = ParameterTags.Demand(call, state, input, Name);
        state.Change(call.Region, parameter.Name, present => (present ?? parameter) with { Tags = (present ?? parameter).Tags.Where(tag => !keys.Contains(tag.Key)).ToDictionary() });
        return [];
    }
}
