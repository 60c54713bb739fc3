using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ssm.Parameters;
using CampusIssues.Emulator.Ssm.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ssm.Operations.Parameters;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html</summary>
internal sealed class GetParameters(SsmState state) : SsmOperation("GetParameters")
{
    protected override JsonObject Answer(AwsCall call, JsonObject input)
    {
        var names = RequireList(input, "Names");
        foreach (var given in names)
        {
            Demand(call, given);
        }

        var (found, invalid) = (new JsonArray(), new JsonArray());
        foreach (var given in names.Distinct())
        {
            try
            {
                found.Add((JsonNode)ParameterAnswer.Value(Selection.Of(state, call.Region, given), Flag(input, "WithDecryption")));
            }
            catch (AwsException)
            {
                invalid.Add((JsonNode)given);
            }
        }

        return new JsonObject { ["Parameters"] = found, ["InvalidParameters"] = invalid };
    }
}
