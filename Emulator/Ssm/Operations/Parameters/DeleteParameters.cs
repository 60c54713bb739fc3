using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ssm.Parameters;
using CampusIssues.Emulator.Ssm.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ssm.Operations.Parameters;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DeleteParameters.html</summary>
internal sealed class DeleteParameters(SsmState state) : SsmOperation("DeleteParameters")
{
    protected override JsonObject Answer(AwsCall call, JsonObject input)
    {
        var names = RequireList(input, "Names");
        foreach (var given in names)
        {
            Demand(call, given);
        }

        var gone = names.Distinct().ToLookup(given => state.Delete(call.Region, ParameterNames.Of(given)));
        return new JsonObject { ["DeletedParameters"] = Texts(gone[true]), ["InvalidParameters"] = Texts(gone[false]) };
    }
}
