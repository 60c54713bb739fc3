using DotNet.Testcontainers.Configurations;
using Microsoft.Extensions.Logging;

namespace DotNet.Testcontainers.Builders;

/// <summary>What all builders have in common.</summary>
public abstract class AbstractBuilder<TBuilderEntity, TResourceEntity, TCreateResourceEntity, TConfigurationEntity>
    : IAbstractBuilder<TBuilderEntity, TResourceEntity, TCreateResourceEntity>
    where TBuilderEntity : IAbstractBuilder<TBuilderEntity, TResourceEntity, TCreateResourceEntity>
    where TConfigurationEntity : IResourceConfiguration<TCreateResourceEntity>
{
    /// <summary>Starts from a configuration; the builder's own <see cref="DockerResourceConfiguration"/> keeps it.</summary>
    protected AbstractBuilder(TConfigurationEntity dockerResourceConfiguration)
    {
    }

    /// <summary>What has been said so far.</summary>
    protected abstract TConfigurationEntity DockerResourceConfiguration { get; }

    /// <inheritdoc/>
    public abstract TResourceEntity Build();

    /// <summary>Where the lines of the runtime go, such as the progress of a pull.</summary>
    public TBuilderEntity WithLogger(ILogger logger) => Clone(new ResourceConfiguration<TCreateResourceEntity> { LoggerValue = logger });

    /// <summary>The builder with what is always said.</summary>
    protected virtual TBuilderEntity Init() => (TBuilderEntity)(object)this;

    /// <summary>Refuses what can't be built.</summary>
    /// <exception cref="ArgumentException">Something is missing or wrong.</exception>
    protected virtual void Validate()
    {
    }

    /// <summary>The builder and something more.</summary>
    protected abstract TBuilderEntity Clone(IResourceConfiguration<TCreateResourceEntity> resourceConfiguration);

    /// <summary>A builder of both; the new one's word counts.</summary>
    protected abstract TBuilderEntity Merge(TConfigurationEntity oldValue, TConfigurationEntity newValue);
}
