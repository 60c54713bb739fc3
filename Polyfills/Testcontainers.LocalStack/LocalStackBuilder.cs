using System.Globalization;
using Docker.DotNet.Models;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Configurations;

namespace Testcontainers.LocalStack;

/// <summary>Says which LocalStack; <c>await using var aws = new LocalStackBuilder("localstack/localstack:4.14.0").Build();</c></summary>
public sealed class LocalStackBuilder : ContainerBuilder<LocalStackBuilder, LocalStackContainer, LocalStackConfiguration>
{
    /// <summary>The port of all services inside the container.</summary>
    public const ushort LocalStackPort = 4566;

    private const string Token = "LOCALSTACK_AUTH_TOKEN";
    private static readonly Version LastFree = new(4, 14);

    /// <summary>A LocalStack of an image. From 4.15 on it needs <c>LOCALSTACK_AUTH_TOKEN</c>.</summary>
    public LocalStackBuilder(string image)
        : this(new LocalStackConfiguration()) => DockerResourceConfiguration = Init().WithImage(image).DockerResourceConfiguration;

    private LocalStackBuilder(LocalStackConfiguration resourceConfiguration)
        : base(resourceConfiguration) => DockerResourceConfiguration = resourceConfiguration;

    /// <inheritdoc/>
    protected override LocalStackConfiguration DockerResourceConfiguration { get; }

    /// <inheritdoc/>
    public override LocalStackContainer Build()
    {
        Validate();
        return new LocalStackContainer(DockerResourceConfiguration);
    }

    /// <inheritdoc/>
    protected override LocalStackBuilder Init() => base.Init().WithPortBinding(LocalStackPort, true);

    /// <inheritdoc/>
    protected override void Validate()
    {
        base.Validate();
        if (!DockerResourceConfiguration.Environments.ContainsKey(Token) && NeedsToken(DockerResourceConfiguration.Image))
        {
            throw new ArgumentException(
                $"The image '{DockerResourceConfiguration.Image}' requires the {Token} environment variable for LocalStack 4.15 and onwards. Set {Token} before starting the container. For more information, see https://blog.localstack.cloud/localstack-single-image-next-steps/.",
                "Image");
        }
    }

    /// <inheritdoc/>
    protected override LocalStackBuilder Clone(IResourceConfiguration<CreateContainerParameters> resourceConfiguration) =>
        Merge(DockerResourceConfiguration, new LocalStackConfiguration(resourceConfiguration));

    /// <inheritdoc/>
    protected override LocalStackBuilder Clone(IContainerConfiguration resourceConfiguration) =>
        Merge(DockerResourceConfiguration, new LocalStackConfiguration(resourceConfiguration));

    /// <inheritdoc/>
    protected override LocalStackBuilder Merge(LocalStackConfiguration oldValue, LocalStackConfiguration newValue) =>
        new(new LocalStackConfiguration(oldValue, newValue));

    private static bool NeedsToken(string image)
    {
        var name = image.Split('@')[0];
        var colon = name.LastIndexOf(':');
        var tag = colon > name.LastIndexOf('/') ? name[(colon + 1)..] : "latest";
        return tag is "latest" or "nightly" || (Version.TryParse(Numbered(tag), out var version) && new Version(version.Major, version.Minor) > LastFree);
    }

    /// <summary>The leading number of a tag such as <c>4.14.0-amd64</c> or <c>4</c>.</summary>
    private static string Numbered(string tag)
    {
        var number = tag.Split('-')[0];
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? $"{number}.0" : number;
    }
}
