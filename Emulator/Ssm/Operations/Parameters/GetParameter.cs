using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ssm.Parameters;
using CampusIssues.Emulator.Ssm.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ssm.Operations.Parameters;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html</summary>
internal sealed class GetParameter(SsmState state) : SsmOperation("GetParameter")
{
    protected override JsonObject Answer(AwsCall call, JsonObject input)
    {
        var given = Require(input, "Name");
        Demand(call, given);
        return new JsonObject { ["Parameter"] = ParameterAnswer.Value(Selection.Of(state, call.Region, given), Flag(input, "WithDecryption")) };
    }
}
