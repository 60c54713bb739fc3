namespace Aspire.Hosting.ApplicationModel;

/// <summary>What is known of projects.</summary>
public static class ProjectResourceExtensions
{
    /// <summary>Where the project is.</summary>
    public static IProjectMetadata GetProjectMetadata(this ProjectResource projectResource) => projectResource.Annotations.OfType<IProjectMetadata>().Single();

    /// <summary>All projects of an application.</summary>
    public static IEnumerable<ProjectResource> GetProjectResources(this DistributedApplicationModel model) => model.Resources.OfType<ProjectResource>();
}
