namespace Aspire.Hosting.ApplicationModel;

/// <summary>A command that runs as a process.</summary>
public class ExecutableResource : Resource, IResourceWithEnvironment, IResourceWithArgs, IResourceWithEndpoints,
    IResourceWithWaitSupport, IResourceWithProbes, IComputeResource
{
    /// <summary>Names the command and the folder in which it starts.</summary>
    public ExecutableResource(string name, string command, string workingDirectory)
        : base(name)
    {
        ArgumentException.ThrowIfNullOrEmpty(command);
        ArgumentNullException.ThrowIfNull(workingDirectory);
        Annotations.Add(new ExecutableAnnotation { Command = command, WorkingDirectory = workingDirectory });
    }

    /// <summary>The command: a name on the PATH or a path.</summary>
    public string Command => Annotations.OfType<ExecutableAnnotation>().Last().Command;

    /// <summary>The folder in which it starts.</summary>
    public string WorkingDirectory => Annotations.OfType<ExecutableAnnotation>().Last().WorkingDirectory;
}

/// <summary>What an executable resource runs.</summary>
public sealed class ExecutableAnnotation : IResourceAnnotation
{
    /// <summary>The command.</summary>
    public required string Command { get; set; }

    /// <summary>The folder in which it starts.</summary>
    public required string WorkingDirectory { get; set; }
}
