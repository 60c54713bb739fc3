namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource that takes environment variables.</summary>
public interface IResourceWithEnvironment : IResource;

/// <summary>A resource that takes command line arguments.</summary>
public interface IResourceWithArgs : IResource;

/// <summary>A resource that listens.</summary>
public interface IResourceWithEndpoints : IResource;

/// <summary>A resource that can wait for others before it starts.</summary>
public interface IResourceWithWaitSupport : IResource;

/// <summary>A resource that can be probed.</summary>
public interface IResourceWithProbes : IResource;

/// <summary>A resource that runs code.</summary>
public interface IComputeResource : IResource;

/// <summary>A resource that files can be copied into when it is published as a container.</summary>
public interface IContainerFilesDestinationResource : IResource;

/// <summary>A resource that neither starts nor stops.</summary>
public interface IResourceWithoutLifetime : IResource;

/// <summary>A resource below another.</summary>
public interface IResourceWithParent : IResource
{
    /// <summary>The resource above.</summary>
    IResource Parent { get; }
}

/// <summary>A resource below another of a known type.</summary>
public interface IResourceWithParent<out T> : IResourceWithParent
    where T : IResource
{
    /// <summary>The resource above.</summary>
    new T Parent { get; }

    IResource IResourceWithParent.Parent => Parent;
}
