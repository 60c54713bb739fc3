namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource and what it is like from now on.</summary>
public class ResourceEvent(IResource resource, string resourceId, CustomResourceSnapshot snapshot)
{
    /// <summary>The resource.</summary>
    public IResource Resource { get; } = resource;

    /// <summary>The id of the instance: the resource's name unless it runs several times.</summary>
    public string ResourceId { get; } = resourceId;

    /// <summary>What it is like.</summary>
    public CustomResourceSnapshot Snapshot { get; } = snapshot;
}
