using System.Text.Json.Nodes;
using CampusIssues.Emulator.CloudFormation.Intrinsics;
using CampusIssues.Emulator.CloudFormation.Templates;

namespace CampusIssues.Emulator.CloudFormation.Engine;

/// <summary>The order in which a template's resources depend on each other.</summary>
internal static class Dependencies
{
    /// <summary>The resources whose condition holds, each after those that it names; throws for a circle.</summary>
    public static IReadOnlyList<TemplateResource> Order(Template template, Resolver resolver)
    {
        var active = template.Resources.Values.Where(resource => resource.Condition is null || resolver.Condition(resource.Condition)).ToDictionary(resource => resource.LogicalId);
        var ordered = new List<TemplateResource>();
        var (done, path) = (new HashSet<string>(), new List<string>());
        foreach (var resource in active.Values)
        {
            Visit(resource);
        }

        return ordered;

        void Visit(TemplateResource resource)
        {
            if (done.Contains(resource.LogicalId))
            {
                return;
            }

            if (path.IndexOf(resource.LogicalId) is >= 0 and var start)
            {
                throw CloudFormationErrors.Validation($"Circular dependency between resources: [{string.Join(", ", path[start..])}]");
            }

            path.Add(resource.LogicalId);
            foreach (var name in Of(resource, resolver))
            {
                if (active.TryGetValue(name, out var needed))
                {
                    Visit(needed);
                }
            }

            path.RemoveAt(path.Count - 1);
            done.Add(resource.LogicalId);
            ordered.Add(resource);
        }
    }

    private static IEnumerable<string> Of(TemplateResource resource, Resolver resolver) =>
        resource.DependsOn.Concat(TemplateReferences.In(Chosen(resource.Properties, resolver)).Select(reference => reference.Name)).Distinct();

    /// <summary>The part of a template that conditions leave.</summary>
    private static JsonNode? Chosen(JsonNode? node, Resolver resolver) => node switch
    {
        JsonObject { Count: 1 } call when call.First() is { Key: "Fn::If", Value: var argument } => Chosen(IfFunction.Branch(argument, resolver), resolver),
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Chosen(member.Value, resolver)))),
        JsonArray items => new JsonArray([.. items.Select(item => Chosen(item, resolver))]),
        _ => node?.DeepClone(),
    };
}
