namespace Aspire.Hosting.ApplicationModel;

/// <summary>A container, run by docker or podman.</summary>
public class ContainerResource(string name, string? entrypoint = null) : Resource(name), IResourceWithEnvironment, IResourceWithArgs,
    IResourceWithEndpoints, IResourceWithWaitSupport, IResourceWithProbes, IComputeResource
{
    /// <summary>Takes the place of the image's own entry point.</summary>
    public string? Entrypoint { get; set; } = entrypoint;
}
