using System.Globalization;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ssm.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ssm.Operations.Parameters;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameterHistory.html</summary>
internal sealed class GetParameterHistory(SsmState state) : SsmOperation("GetParameterHistory")
{
    protected override JsonObject Answer(AwsCall call, JsonObject input)
    {
        var name = Demand(call, Require(input, "Name"));
        var parameter = state.Get(call.Region, name);
        var (page, next) = Page(input, parameter.Versions, 50, 50, version => version.Number.ToString("D10", CultureInfo.InvariantCulture));
        return Paged("Parameters", page.Select(version => ParameterAnswer.History(parameter, version, Flag(input, "WithDecryption"))), next);
    }
}
