using Docker.DotNet.Models;
using DotNet.Testcontainers.Configurations;

namespace Testcontainers.LocalStack;

/// <summary>What the builder has been told.</summary>
public sealed class LocalStackConfiguration : ContainerConfiguration
{
    /// <summary>Nothing yet.</summary>
    public LocalStackConfiguration()
    {
    }

    /// <summary>What another one was told.</summary>
    public LocalStackConfiguration(IResourceConfiguration<CreateContainerParameters> resourceConfiguration)
        : base(resourceConfiguration)
    {
    }

    /// <summary>What another one was told.</summary>
    public LocalStackConfiguration(IContainerConfiguration resourceConfiguration)
        : base(resourceConfiguration)
    {
    }

    /// <summary>What another one was told.</summary>
    public LocalStackConfiguration(LocalStackConfiguration resourceConfiguration)
        : this(new LocalStackConfiguration(), resourceConfiguration)
    {
    }

    /// <summary>What both were told; the new one's word counts.</summary>
    public LocalStackConfiguration(LocalStackConfiguration oldValue, LocalStackConfiguration newValue)
        : base(oldValue, newValue)
    {
    }
}
