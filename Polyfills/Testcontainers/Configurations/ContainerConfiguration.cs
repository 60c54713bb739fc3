using Docker.DotNet.Models;

namespace DotNet.Testcontainers.Configurations;

/// <summary>What a container's builder has been told.</summary>
public class ContainerConfiguration : ResourceConfiguration<CreateContainerParameters>, IContainerConfiguration
{
    private static readonly Dictionary<string, string> Nothing = [];

    internal ContainerConfiguration()
    {
    }

    /// <summary>What another one was told.</summary>
    public ContainerConfiguration(IResourceConfiguration<CreateContainerParameters> resourceConfiguration)
        : base(resourceConfiguration)
    {
    }

    /// <summary>What another one was told.</summary>
    public ContainerConfiguration(IContainerConfiguration resourceConfiguration)
        : this(new ContainerConfiguration(), resourceConfiguration)
    {
    }

    /// <summary>What both were told; of values the new one's count, maps are joined.</summary>
    public ContainerConfiguration(IContainerConfiguration oldValue, IContainerConfiguration newValue)
        : base(oldValue, newValue)
    {
        var (old, @new) = (Of(oldValue), Of(newValue));
        Image = @new.Image ?? old.Image;
        Name = @new.Name ?? old.Name;
        Command = @new.Command ?? old.Command;
        Environments = Joined(old.Environments, @new.Environments);
        PortBindings = Joined(old.PortBindings, @new.PortBindings);
    }

    internal string Image { get; init; }

    internal string Name { get; init; }

    internal IReadOnlyList<string> Command { get; init; }

    internal IReadOnlyDictionary<string, string> Environments { get; init; } = Nothing;

    /// <summary>The host's port by the container's; 0 is a free one.</summary>
    internal IReadOnlyDictionary<string, string> PortBindings { get; init; } = Nothing;

    internal static ContainerConfiguration Of(IContainerConfiguration configuration) => configuration as ContainerConfiguration
        ?? throw new ArgumentException("It is no configuration that a builder of Testcontainers has made.", nameof(configuration));

    private static Dictionary<string, string> Joined(IReadOnlyDictionary<string, string> old, IReadOnlyDictionary<string, string> @new)
    {
        var joined = new Dictionary<string, string>(old);
        foreach (var (key, value) in @new)
        {
            joined[key] = value;
        }

        return joined;
    }
}
