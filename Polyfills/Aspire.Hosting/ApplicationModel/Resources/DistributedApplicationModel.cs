namespace Aspire.Hosting.ApplicationModel;

/// <summary>The application: all its resources.</summary>
public class DistributedApplicationModel
{
    /// <summary>Takes the collection as it is.</summary>
    public DistributedApplicationModel(IResourceCollection resources) => Resources = resources;

    /// <summary>Copies the resources.</summary>
    public DistributedApplicationModel(IEnumerable<IResource> resources)
    {
        var collection = new ResourceCollection();
        foreach (var resource in resources)
        {
            collection.Add(resource);
        }

        Resources = collection;
    }

    /// <summary>All resources, in the order in which they were added.</summary>
    public IResourceCollection Resources { get; }
}
