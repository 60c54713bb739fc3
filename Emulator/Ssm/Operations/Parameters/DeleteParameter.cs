using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ssm.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ssm.Operations.Parameters;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DeleteParameter.html</summary>
internal sealed class DeleteParameter(SsmState state) : SsmOperation("DeleteParameter")
{
    protected override JsonObject Answer(AwsCall call, JsonObject input)
    {
        var name = Demand(call, Require(input, "Name"));
        return state.Delete(call.Region, name) ? [] : throw SsmErrors.NotFound();
    }
}
