using System.Text.Json.Nodes;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.CloudFormation.Engine;

/// <summary>How a resource differs from what the template wants now.</summary>
internal static class ResourceComparison
{
    /// <summary>The names of the properties that differ.</summary>
    public static IReadOnlyList<string> Changed(StackResource old, StackResource wanted) =>
        [.. old.Properties.Select(property => property.Key).Union(wanted.Properties.Select(property => property.Key))
            .Where(name => !JsonNode.DeepEquals(old.Properties[name], wanted.Properties[name]))];

    /// <summary>Whether the change makes a new resource in the place of the old one.</summary>
    public static bool Replaces(IResourceProvider provider, StackResource old, StackResource wanted, IReadOnlyList<string> changed) =>
        old.Type != wanted.Type || changed.Any(provider.ReplacedBy.Contains);
}
