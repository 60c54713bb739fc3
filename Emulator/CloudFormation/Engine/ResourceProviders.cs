using System.Collections.Frozen;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.CloudFormation.Custom;
using CampusIssues.Emulator.CloudFormation.NoAction;
using CampusIssues.Emulator.CloudFormation.Templates;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.CloudFormation.Engine;

/// <summary>The providers of resource types, of all services.</summary>
internal sealed class ResourceProviders
{
    private readonly FrozenDictionary<string, IResourceProvider> _byType;

    public ResourceProviders(IEnumerable<IResourceProvider> providers) =>
        _byType = NoActionTypes.All.Concat(providers).GroupBy(provider => provider.Type).ToFrozenDictionary(group => group.Key, group => group.Last());

    public IResourceProvider Get(string type) => _byType[CustomResource.Is(type) ? CustomResource.Type : type];

    /// <summary>Refuses resources of a type that no service here has. Those whose condition doesn't hold may be of any type.</summary>
    public void Check(IEnumerable<TemplateResource> resources)
    {
        var unknown = resources.Select(resource => resource.Type).Where(type => !_byType.ContainsKey(type) && !CustomResource.Is(type)).Distinct().ToArray();
        if (unknown.Length > 0)
        {
            throw CloudFormationErrors.TemplateFormat($"Unrecognized resource types: [{string.Join(", ", unknown)}]");
        }
    }

    /// <summary>Refuses properties that a resource's type doesn't have.</summary>
    public void Check(TemplateResource resource, JsonObject properties)
    {
        if (CustomResource.Is(resource.Type))
        {
            return;
        }

        var known = Get(resource.Type).Properties;
        var unknown = properties.Select(property => property.Key).Where(name => !known.Contains(name)).ToArray();
        if (unknown.Length > 0)
        {
            throw CloudFormationErrors.Validation(
                $"Properties validation failed for resource {resource.LogicalId} with message:\n{string.Join('\n', unknown.Select(name => $"#: extraneous key [{name}] is not permitted"))}");
        }
    }
}
