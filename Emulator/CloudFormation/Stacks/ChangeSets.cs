using System.Text.Json.Nodes;
using CampusIssues.Emulator.CloudFormation.Engine;
using CampusIssues.Emulator.CloudFormation.Intrinsics;
using CampusIssues.Emulator.CloudFormation.Templates;

namespace CampusIssues.Emulator.CloudFormation.Stacks;

/// <summary>Works out what a change of a stack would do.</summary>
internal sealed class ChangeSets(StackStore store, StackEngine engine)
{
    /// <summary>The changes; null where there are none at all.</summary>
    public IReadOnlyList<ResourceChange>? Between(Stack present, Stack wanted)
    {
        engine.Check(wanted);
        var template = TemplateReader.Read(wanted.TemplateBody);
        var resolver = new Resolver(template, wanted, new ResolverSources(name => present.Find(name) ?? Pending(template, name), ExportOf, engine.Parameters) { Planning = true });
        var order = Dependencies.Order(template, resolver);
        var changes = order.Select(resource => Change(resource, present, resolver)).OfType<ResourceChange>().ToList();
        changes.AddRange(present.Resources
            .Where(resource => resource.PhysicalId is not null && order.All(kept => kept.LogicalId != resource.LogicalId))
            .Select(resource => new ResourceChange("Remove", resource.LogicalId, resource.PhysicalId, resource.Type, null, [])));
        return changes.Count == 0 && IsSame(present, wanted, template) ? null : changes;

        string? ExportOf(string name) => store.Exports(wanted.Region).Where(export => export.Output.ExportName == name).Select(export => export.Output.Value).FirstOrDefault();
    }

    private ResourceChange? Change(TemplateResource resource, Stack present, Resolver resolver)
    {
        if (present.Find(resource.LogicalId) is not { PhysicalId: not null } old || old.Status == StackStatus.DeleteComplete)
        {
            return new ResourceChange("Add", resource.LogicalId, null, resource.Type, null, []);
        }

        var wanted = old with { Type = resource.Type, Properties = resolver.Resolve(resource.Properties) as JsonObject ?? [] };
        var changed = ResourceComparison.Changed(old, wanted);
        if (changed.Count == 0 && old.Type == wanted.Type && old.Metadata == resource.Metadata?.ToJsonString())
        {
            return null;
        }

        var replaces = ResourceComparison.Replaces(engine.Providers.Get(resource.Type), old, wanted, changed);
        return new ResourceChange("Modify", resource.LogicalId, old.PhysicalId, resource.Type, replaces ? "True" : "False", changed);
    }

    private static StackResource? Pending(Template template, string name) =>
        template.Resources.TryGetValue(name, out var resource) ? new StackResource(name, resource.Type) { Status = "", PhysicalId = ResolverSources.KnownAfterApply } : null;

    private static bool IsSame(Stack present, Stack wanted, Template template) =>
        present.Status != StackStatus.ReviewInProgress
        && JsonNode.DeepEquals(TemplateReader.Read(present.TemplateBody).Outputs, template.Outputs)
        && present.Tags.Count == wanted.Tags.Count && present.Tags.All(tag => wanted.Tags.GetValueOrDefault(tag.Key) == tag.Value);
}
