using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Adds commands.</summary>
public static class ExecutableResourceBuilderExtensions
{
    /// <summary>Adds a command; its folder is relative to the AppHost.</summary>
    public static IResourceBuilder<ExecutableResource> AddExecutable(
        this IDistributedApplicationBuilder builder,
        [ResourceName] string name,
        string command,
        string workingDirectory,
        params string[]? args) => Add(builder, name, command, workingDirectory).WithArgs(args ?? []);

    /// <summary>Adds a command with arguments that may be known later.</summary>
    public static IResourceBuilder<ExecutableResource> AddExecutable(
        this IDistributedApplicationBuilder builder,
        [ResourceName] string name,
        string command,
        string workingDirectory,
        params object[]? args) => Add(builder, name, command, workingDirectory).WithArgs(args ?? []);

    /// <summary>Runs another command instead.</summary>
    public static IResourceBuilder<T> WithCommand<T>(this IResourceBuilder<T> builder, string command)
        where T : ExecutableResource
    {
        builder.Resource.Annotations.OfType<ExecutableAnnotation>().Last().Command = command;
        return builder;
    }

    /// <summary>Starts it in another folder.</summary>
    public static IResourceBuilder<T> WithWorkingDirectory<T>(this IResourceBuilder<T> builder, string workingDirectory)
        where T : ExecutableResource
    {
        builder.Resource.Annotations.OfType<ExecutableAnnotation>().Last().WorkingDirectory = Path.GetFullPath(workingDirectory, builder.ApplicationBuilder.AppHostDirectory);
        return builder;
    }

    private static IResourceBuilder<ExecutableResource> Add(IDistributedApplicationBuilder builder, string name, string command, string workingDirectory) =>
        builder.AddResource(new ExecutableResource(name, command, Path.GetFullPath(workingDirectory, builder.AppHostDirectory)));
}
