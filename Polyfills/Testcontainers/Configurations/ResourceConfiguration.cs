using Microsoft.Extensions.Logging;

namespace DotNet.Testcontainers.Configurations;

/// <summary>What a builder has been told.</summary>
public class ResourceConfiguration<TCreateResourceEntity> : IResourceConfiguration<TCreateResourceEntity>
{
    internal ResourceConfiguration()
    {
    }

    /// <summary>What another one was told.</summary>
    protected ResourceConfiguration(IResourceConfiguration<TCreateResourceEntity> resourceConfiguration) =>
        LoggerValue = (resourceConfiguration as ResourceConfiguration<TCreateResourceEntity>)?.LoggerValue;

    /// <summary>What both were told; the new one's word counts.</summary>
    protected ResourceConfiguration(IResourceConfiguration<TCreateResourceEntity> oldValue, IResourceConfiguration<TCreateResourceEntity> newValue)
        : this(newValue) => LoggerValue ??= (oldValue as ResourceConfiguration<TCreateResourceEntity>)?.LoggerValue;

    internal ILogger LoggerValue { get; init; }
}
