namespace Aspire.Hosting.ApplicationModel;

/// <summary>A container's image.</summary>
public sealed class ContainerImageAnnotation : IResourceAnnotation
{
    /// <summary>Its registry; null for the runtime's own.</summary>
    public string? Registry { get; set; }

    /// <summary>Its name.</summary>
    public required string Image { get; set; }

    /// <summary>Its tag.</summary>
    public string? Tag { get; set; }
}

/// <summary>A folder or a volume in a container.</summary>
public sealed class ContainerMountAnnotation(string? source, string target, ContainerMountType type, bool isReadOnly) : IResourceAnnotation
{
    /// <summary>The folder or the volume's name; null for a volume without a name.</summary>
    public string? Source { get; } = source;

    /// <summary>Where it is in the container.</summary>
    public string Target { get; } = target;

    /// <summary>Which of both.</summary>
    public ContainerMountType Type { get; } = type;

    /// <summary>Whether the container may not write there.</summary>
    public bool IsReadOnly { get; } = isReadOnly;
}

/// <summary>What is mounted.</summary>
public enum ContainerMountType
{
    /// <summary>A folder of this machine.</summary>
    BindMount = 0,

    /// <summary>A volume of the runtime.</summary>
    Volume = 1,
}

/// <summary>Adds arguments to the runtime's run command.</summary>
public sealed class ContainerRuntimeArgsCallbackAnnotation : IResourceAnnotation
{
    /// <summary>With waiting.</summary>
    public ContainerRuntimeArgsCallbackAnnotation(Func<ContainerRuntimeArgsCallbackContext, Task> callback) => Callback = callback;

    /// <summary>At once.</summary>
    public ContainerRuntimeArgsCallbackAnnotation(Action<IList<object>> callback) => Callback = context =>
    {
        callback(context.Args);
        return Task.CompletedTask;
    };

    /// <summary>What adds them.</summary>
    public Func<ContainerRuntimeArgsCallbackContext, Task> Callback { get; }
}

/// <summary>The arguments of the runtime's run command.</summary>
public sealed class ContainerRuntimeArgsCallbackContext(IList<object> args, CancellationToken cancellationToken = default)
{
    /// <summary>To be added to.</summary>
    public IList<object> Args { get; } = args;

    /// <summary>Ends with the resource's start.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;
}

/// <summary>How long a container lives.</summary>
public enum ContainerLifetime
{
    /// <summary>As long as the AppHost.</summary>
    Session = 0,

    /// <summary>Longer than the AppHost.</summary>
    Persistent = 1,
}

/// <summary>What an image is built of.</summary>
internal sealed record DockerfileAnnotation(string ContextPath, string DockerfilePath, string? Stage) : IResourceAnnotation;
