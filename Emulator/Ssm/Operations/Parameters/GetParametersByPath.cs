using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ssm.Parameters;
using CampusIssues.Emulator.Ssm.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ssm.Operations.Parameters;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParametersByPath.html</summary>
internal sealed class GetParametersByPath(SsmState state) : SsmOperation("GetParametersByPath")
{
    protected override JsonObject Answer(AwsCall call, JsonObject input)
    {
        var path = Require(input, "Path");
        var isRecursive = Flag(input, "Recursive");
        call.Demand("ssm:GetParametersByPath", Parameter.ArnOf(call.Region, path), () => new Dictionary<string, IReadOnlyList<string>> { ["ssm:Recursive"] = [isRecursive ? "true" : "false"] });
        ParameterNames.CheckPath(path);
        var passes = ParameterFilters.Read(input.Objects("ParameterFilters"), "Type", "KeyId", "Label");
        // By a label, the version that has it is told.
        var label = input.Objects("ParameterFilters").FirstOrDefault(filter => filter.Text("Key") == "Label")?.Texts("Values") ?? [];
        var found = state.In(call.Region)
            .Where(parameter => ParameterFilter.IsUnder(parameter.Name, path, isRecursive))
            .Select(parameter => new Selection(parameter, parameter.Versions.LastOrDefault(version => version.Labels.Any(label.Contains)) ?? parameter.Latest, null))
            .Where(selection => passes(selection.Parameter, selection.Version));
        var (page, next) = Page(input, found, 10, 10, selection => selection.Parameter.Name);
        return Paged("Parameters", page.Select(selection => ParameterAnswer.Value(selection, Flag(input, "WithDecryption"))), next);
    }
}
