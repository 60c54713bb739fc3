using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Orchestration;

namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>Starts when the other runs and is healthy.</summary>
    public static IResourceBuilder<T> WaitFor<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency)
        where T : IResourceWithWaitSupport => Wait(builder, dependency.Resource, WaitType.WaitUntilHealthy);

    /// <summary>Starts when the other runs and is healthy.</summary>
    public static IResourceBuilder<T> WaitFor<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency, WaitBehavior waitBehavior)
        where T : IResourceWithWaitSupport => Wait(builder, dependency.Resource, WaitType.WaitUntilHealthy, waitBehavior);

    /// <summary>Starts when the other runs.</summary>
    public static IResourceBuilder<T> WaitForStart<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency)
        where T : IResourceWithWaitSupport => Wait(builder, dependency.Resource, WaitType.WaitUntilStarted);

    /// <summary>Starts when the other runs.</summary>
    public static IResourceBuilder<T> WaitForStart<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency, WaitBehavior waitBehavior)
        where T : IResourceWithWaitSupport => Wait(builder, dependency.Resource, WaitType.WaitUntilStarted, waitBehavior);

    /// <summary>Starts when the other ended with an exit code.</summary>
    public static IResourceBuilder<T> WaitForCompletion<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency, int exitCode = 0)
        where T : IResourceWithWaitSupport => Wait(builder, dependency.Resource, WaitType.WaitForCompletion, exitCode: exitCode);

    /// <summary>Starts by command only.</summary>
    public static IResourceBuilder<T> WithExplicitStart<T>(this IResourceBuilder<T> builder)
        where T : IResource => builder.WithAnnotation(new ExplicitStartupAnnotation(), ResourceAnnotationMutationBehavior.Replace);

    private static IResourceBuilder<T> Wait<T>(
        IResourceBuilder<T> builder,
        IResource dependency,
        WaitType waitType,
        WaitBehavior? waitBehavior = null,
        int exitCode = 0)
        where T : IResourceWithWaitSupport
    {
        if (ReferenceEquals(dependency, builder.Resource))
        {
            throw new DistributedApplicationException($"The '{builder.Resource.Name}' resource cannot wait for itself.");
        }

        if (builder.Resource is IResourceWithParent child && ReferenceEquals(child.Parent, dependency))
        {
            throw new DistributedApplicationException($"The '{builder.Resource.Name}' resource cannot wait for its parent '{dependency.Name}'.");
        }

        return builder
            .WithAnnotation(new ResourceRelationshipAnnotation(dependency, KnownRelationshipTypes.WaitFor))
            .WithAnnotation(new WaitAnnotation(dependency, waitType, exitCode) { WaitBehavior = waitBehavior });
    }
}
