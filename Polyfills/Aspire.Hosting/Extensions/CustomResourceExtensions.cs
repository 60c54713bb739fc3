using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Says what a resource is like.</summary>
public static class CustomResourceExtensions
{
    /// <summary>Says what it is like before it does anything.</summary>
    public static IResourceBuilder<TResource> WithInitialState<TResource>(this IResourceBuilder<TResource> builder, CustomResourceSnapshot initialSnapshot)
        where TResource : IResource => builder.WithAnnotation(new ResourceSnapshotAnnotation(initialSnapshot), ResourceAnnotationMutationBehavior.Replace);
}
