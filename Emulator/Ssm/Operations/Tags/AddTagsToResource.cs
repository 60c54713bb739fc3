using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ssm.Parameters;
using CampusIssues.Emulator.Ssm.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ssm.Operations.Tags;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_AddTagsToResource.html</summary>
internal sealed class AddTagsToResource(SsmState state) : SsmOperation("AddTagsToResource")
{
    protected override JsonObject Answer(AwsCall call, JsonObject input)
    {
        new Constraints().Required("tags", input["Tags"] is JsonArray).Enforce("ValidationException");
        var tags = ParameterTags.Read(input);
        var parameter = ParameterTags.Demand(call, state, input, Name);
        state.Change(call.Region, parameter.Name, present => (present ?? parameter) with { Tags = ParameterTags.With((present ?? parameter).Tags, tags) });
        return [];
    }
}
