using System.Text.Json.Nodes;
using CampusIssues.Emulator.CloudFormation.Intrinsics;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.CloudFormation.Templates;

namespace CampusIssues.Emulator.CloudFormation.Engine;

/// <summary>The outputs of a stack.</summary>
internal static class StackOutputs
{
    public static IReadOnlyList<StackOutput> Of(Resolver resolver, StackStore store)
    {
        var outputs = new List<StackOutput>();
        foreach (var (key, output) in resolver.Template.Outputs)
        {
            if (output!["Condition"] is { } condition && !resolver.Condition(ScalarText.Of(condition)))
            {
                continue;
            }

            var name = output["Export"]?["Name"] is { } export ? resolver.Text(export, "Export") : null;
            if (name is not null && store.Exports(resolver.Stack.Region).FirstOrDefault(other => other.Output.ExportName == name && other.Stack.Id != resolver.Stack.Id) is { Stack: { } owner })
            {
                throw CloudFormationErrors.Validation($"Export with name {name} is already exported by stack {owner.Name}.");
            }

            var value = resolver.Resolve(output["Value"]);
            outputs.Add(new StackOutput(
                key,
                value is JsonArray items ? string.Join(',', items.Select(ScalarText.Of)) : ScalarText.Of(value),
                output["Description"]?.ToString(),
                name));
        }

        return outputs;
    }
}
