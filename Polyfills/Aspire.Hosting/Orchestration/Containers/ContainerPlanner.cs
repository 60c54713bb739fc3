using System.Globalization;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Orchestration.Containers;

/// <summary>A container as a process: <c>docker run</c> in the foreground, whose lines are the container's and which ends with it.</summary>
internal sealed class ContainerPlanner(AppHostFacts facts, ContainerRuntime runtime)
{
    public async Task<ProcessPlan> PlanAsync(
        ContainerResource resource,
        string[] arguments,
        IReadOnlyList<ResolvedValue> environment,
        CancellationToken cancellationToken)
    {
        var command = await runtime.FindAsync(cancellationToken);
        var name = $"{resource.Name}-{Environment.ProcessId}";
        var image = await ImageAsync(resource, command, cancellationToken);
        List<string> run = ["run", "--rm", "--name", name, .. Ports(resource), .. Mounts(resource)];
        foreach (var variable in environment)
        {
            // By name alone: the value is in the command's own environment, not on its command line where others could read it.
            run.AddRange(["--env", variable.Name]);
        }

        if (resource.Entrypoint is { } entrypoint)
        {
            run.AddRange(["--entrypoint", entrypoint]);
        }

        await AddRuntimeArgumentsAsync(resource, run, cancellationToken);
        return new ProcessPlan(command, [.. run, image, .. arguments], facts.Directory)
        {
            Environment = environment,
            Source = image,
            CleanUp = [command, "rm", "--force", name],
            StopAsync = () => ContainerRuntime.CallAsync(command, ["stop", "--time", "5", name]),
        };
    }

    private async Task<string> ImageAsync(ContainerResource resource, string command, CancellationToken cancellationToken)
    {
        if (resource.TryGetLastAnnotation<DockerfileAnnotation>(out var dockerfile))
        {
            var tag = $"{resource.Name.ToLowerInvariant()}:local";
            await runtime.BuildAsync(command, resource, dockerfile, tag, cancellationToken);
            return tag;
        }

        var image = resource.Annotations.OfType<ContainerImageAnnotation>().LastOrDefault()
            ?? throw new DistributedApplicationException("it has no image.");
        return string.Concat(image.Registry is null ? null : $"{image.Registry}/", image.Image, image.Tag is null ? null : $":{image.Tag}");
    }

    private static IEnumerable<string> Ports(ContainerResource resource) => resource.Annotations.OfType<EndpointAnnotation>().SelectMany(endpoint =>
    {
        var port = endpoint.AllocatedEndpoint!.Port;
        return new[] { "--publish", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}:{endpoint.TargetPort ?? port}") };
    });

    private IEnumerable<string> Mounts(ContainerResource resource) => resource.Annotations.OfType<ContainerMountAnnotation>().SelectMany(mount =>
    {
        var source = mount is { Type: ContainerMountType.BindMount, Source: { } path } ? Path.GetFullPath(path, facts.Directory) : mount.Source;
        return new[] { "--volume", $"{(source is null ? null : $"{source}:")}{mount.Target}{(mount.IsReadOnly ? ":ro" : null)}" };
    });

    private static async Task AddRuntimeArgumentsAsync(ContainerResource resource, List<string> run, CancellationToken cancellationToken)
    {
        var context = new ContainerRuntimeArgsCallbackContext([], cancellationToken);
        foreach (var annotation in resource.Annotations.OfType<ContainerRuntimeArgsCallbackAnnotation>())
        {
            await annotation.Callback(context);
        }

        run.AddRange(context.Args.Select(argument => Convert.ToString(argument, CultureInfo.InvariantCulture)!));
    }
}
