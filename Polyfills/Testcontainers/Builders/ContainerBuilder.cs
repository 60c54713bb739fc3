using System.Globalization;
using Docker.DotNet.Models;
using DotNet.Testcontainers.Configurations;
using DotNet.Testcontainers.Containers;

namespace DotNet.Testcontainers.Builders;

/// <summary>Says what a container is.</summary>
public abstract class ContainerBuilder<TBuilderEntity, TContainerEntity, TConfigurationEntity>
    : AbstractBuilder<TBuilderEntity, TContainerEntity, CreateContainerParameters, TConfigurationEntity>
    where TBuilderEntity : ContainerBuilder<TBuilderEntity, TContainerEntity, TConfigurationEntity>
    where TContainerEntity : IContainer
    where TConfigurationEntity : IContainerConfiguration
{
    /// <summary>Starts from a configuration.</summary>
    protected ContainerBuilder(TConfigurationEntity dockerResourceConfiguration)
        : base(dockerResourceConfiguration)
    {
    }

    /// <summary>The image, e.g. <c>localstack/localstack:4.14.0</c>.</summary>
    public TBuilderEntity WithImage(string image) => Clone(new ContainerConfiguration { Image = image });

    /// <summary>The container's name; the runtime makes one up where there is none.</summary>
    public TBuilderEntity WithName(string name) => Clone(new ContainerConfiguration { Name = name });

    /// <summary>A variable of the container's environment.</summary>
    public TBuilderEntity WithEnvironment(string name, string value) => WithEnvironment(new Dictionary<string, string> { [name] = value });

    /// <summary>Variables of the container's environment.</summary>
    public TBuilderEntity WithEnvironment(IReadOnlyDictionary<string, string> environments) =>
        Clone(new ContainerConfiguration { Environments = environments });

    /// <summary>Makes a port of the container reachable at the same port of this machine, or at a free one.</summary>
    public TBuilderEntity WithPortBinding(int port, bool assignRandomHostPort = false) =>
        Bind(assignRandomHostPort ? "0" : port.ToString(CultureInfo.InvariantCulture), port);

    /// <summary>Makes a port of the container reachable at a port of this machine.</summary>
    public TBuilderEntity WithPortBinding(int hostPort, int containerPort) => Bind(hostPort.ToString(CultureInfo.InvariantCulture), containerPort);

    /// <summary>What the container runs in place of the image's own command.</summary>
    public TBuilderEntity WithCommand(params string[] command) => Clone(new ContainerConfiguration { Command = command });

    /// <inheritdoc/>
    protected override TBuilderEntity Init() => base.Init();

    /// <inheritdoc/>
    protected override void Validate()
    {
        base.Validate();
        if (string.IsNullOrEmpty(ContainerConfiguration.Of(DockerResourceConfiguration).Image))
        {
            throw new ArgumentNullException("Image");
        }
    }

    /// <summary>The builder and something more.</summary>
    protected abstract TBuilderEntity Clone(IContainerConfiguration resourceConfiguration);

    private TBuilderEntity Bind(string hostPort, int containerPort) => Clone(new ContainerConfiguration
    {
        PortBindings = new Dictionary<string, string> { [containerPort.ToString(CultureInfo.InvariantCulture)] = hostPort },
    });
}
