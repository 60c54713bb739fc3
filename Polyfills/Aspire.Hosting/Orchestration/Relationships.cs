using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Orchestration;

/// <summary>How a resource relates to others, each relation once.</summary>
internal static class Relationships
{
    public static IEnumerable<RelationshipSnapshot> Of(IResource resource)
    {
        var said = resource.Annotations.OfType<ResourceRelationshipAnnotation>().Select(relation => new RelationshipSnapshot(relation.Resource.Name, relation.Type));
        var parent = resource is IResourceWithParent child ? [new RelationshipSnapshot(child.Parent.Name, KnownRelationshipTypes.Parent)] : Array.Empty<RelationshipSnapshot>();
        return said.Concat(parent).Distinct();
    }
}

/// <summary>The names of relations.</summary>
internal static class KnownRelationshipTypes
{
    public const string Parent = "Parent";
    public const string Reference = "Reference";
    public const string WaitFor = "WaitFor";
}
