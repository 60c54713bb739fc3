using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ssm.Parameters;
using CampusIssues.Emulator.Ssm.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ssm.Operations.Labels;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_UnlabelParameterVersion.html</summary>
internal sealed class UnlabelParameterVersion(SsmState state) : SsmOperation("UnlabelParameterVersion")
{
    protected override JsonObject Answer(AwsCall call, JsonObject input)
    {
        var labels = RequireList(input, "Labels");
        var number = Number(input, "ParameterVersion");
        new Constraints().Required("parameterVersion", number is not null).Enforce("ValidationException");
        var name = Demand(call, Require(input, "Name"));
        var parameter = state.Get(call.Region, name);
        var version = ParameterLabels.VersionOf(parameter, number);
        var removed = labels.Where(version.Labels.Contains).ToArray();
        state.Change(call.Region, name, present => ParameterLabels.Without(present ?? throw SsmErrors.NotFound(), version.Number, removed));
        return new JsonObject { ["RemovedLabels"] = Texts(removed), ["InvalidLabels"] = Texts(labels.Except(removed)) };
    }
}
