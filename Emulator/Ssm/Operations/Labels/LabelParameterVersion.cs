using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ssm.Parameters;
using CampusIssues.Emulator.Ssm.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ssm.Operations.Labels;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_LabelParameterVersion.html</summary>
internal sealed class LabelParameterVersion(SsmState state) : SsmOperation("LabelParameterVersion")
{
    protected override JsonObject Answer(AwsCall call, JsonObject input)
    {
        var labels = RequireList(input, "Labels");
        var name = Demand(call, Require(input, "Name"));
        var invalid = labels.Where(label => !ParameterLabels.CanBe(label)).ToArray();
        var changed = state.Change(call.Region, name, present => ParameterLabels.Move(present ?? throw SsmErrors.NotFound(), Number(input, "ParameterVersion"), [.. labels.Except(invalid)]));
        return new JsonObject { ["InvalidLabels"] = Texts(invalid), ["ParameterVersion"] = Number(input, "ParameterVersion") ?? changed.Latest.Number };
    }
}
