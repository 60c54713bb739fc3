using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Orchestration;

/// <summary>Says what process a resource is.</summary>
internal sealed class LaunchPlanner(AppHostFacts facts, ValueResolver values, Containers.ContainerPlanner containers)
{
    /// <exception cref="DistributedApplicationException">Something that the process needs isn't there.</exception>
    public async Task<ProcessPlan> PlanAsync(IResource resource, CancellationToken cancellationToken)
    {
        var environment = await values.EnvironmentAsync(resource, cancellationToken);
        var arguments = (await values.ArgumentsAsync(resource, cancellationToken)).Select(argument => argument.Value).ToArray();
        return resource switch
        {
            ProjectResource project => await ProjectAsync(project, arguments, cancellationToken) with { Environment = environment },
            ExecutableResource executable => Executable(executable, arguments) with { Environment = environment },
            ContainerResource container => await containers.PlanAsync(container, arguments, environment, cancellationToken),
            _ => throw new DistributedApplicationException($"The resource '{resource.Name}' is nothing that can be started."),
        };
    }

    private async Task<ProcessPlan> ProjectAsync(ProjectResource resource, string[] arguments, CancellationToken cancellationToken)
    {
        var project = resource.GetProjectMetadata();
        if (!File.Exists(project.ProjectPath))
        {
            throw new DistributedApplicationException($"the project {project.ProjectPath} does not exist. Mend the path, or the project reference of the AppHost.");
        }

        var directory = Path.GetDirectoryName(project.ProjectPath)!;
        if (project.IsFileBasedApp)
        {
            return new ProcessPlan("dotnet", ["run", "--file", project.ProjectPath, "--", .. arguments], directory) { Source = project.ProjectPath };
        }

        var target = facts.TargetOf(project.ProjectPath) ?? await ProjectBuild.TargetPathAsync(project.ProjectPath, cancellationToken);
        return File.Exists(target)
            ? new ProcessPlan("dotnet", [target, .. arguments], directory) { Source = project.ProjectPath }
            : throw new DistributedApplicationException($"the project {project.ProjectPath} is not built: {target} is missing. Run 'dotnet build'.");
    }

    private ProcessPlan Executable(ExecutableResource resource, string[] arguments)
    {
        var directory = Path.GetFullPath(resource.WorkingDirectory, facts.Directory);
        if (!Directory.Exists(directory))
        {
            throw new DistributedApplicationException($"its working directory {directory} does not exist.");
        }

        var command = CommandPath.Find(resource.Command, directory)
            ?? throw new DistributedApplicationException($"the command '{resource.Command}' was not found. Install it, or put it on the PATH.");
        return new ProcessPlan(command, arguments, directory) { Source = resource.Command };
    }
}
