using System.Diagnostics;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Orchestration.Containers;

/// <summary>The command that runs containers.</summary>
internal sealed class ContainerRuntime(IConfiguration configuration, ResourceLoggerService loggers)
{
    /// <summary>The one that is named by <c>ASPIRE_CONTAINER_RUNTIME</c>, or docker, or podman.</summary>
    /// <exception cref="DistributedApplicationException">There is none.</exception>
    public async Task<string> FindAsync(CancellationToken cancellationToken)
    {
        string[] names = (configuration["ASPIRE_CONTAINER_RUNTIME"] ?? configuration["DOTNET_ASPIRE_CONTAINER_RUNTIME"]) is { } named ? [named] : ["docker", "podman"];
        var command = names.Select(name => CommandPath.Find(name, Directory.GetCurrentDirectory())).FirstOrDefault(path => path is not null)
            ?? throw new DistributedApplicationException(
                $"it is a container, and no container runtime ({string.Join(" or ", names)}) was found on the PATH. Install one and start it.");
        var answer = string.Empty;
        return await CallAsync(command, ["version", "--format", "{{.Server.Version}}"], text => answer = text, cancellationToken) == 0
            ? command
            : throw new DistributedApplicationException($"it is a container, and {command} does not answer: {answer} Start the container runtime.");
    }

    public async Task BuildAsync(string command, ContainerResource resource, DockerfileAnnotation dockerfile, string tag, CancellationToken cancellationToken)
    {
        List<string> arguments = ["build", "--tag", tag, "--file", dockerfile.DockerfilePath];
        if (dockerfile.Stage is { } stage)
        {
            arguments.AddRange(["--target", stage]);
        }

        var log = loggers.LogOf(resource.Name);
        if (await CallAsync(command, [.. arguments, dockerfile.ContextPath], text => log.Write(text, isError: false), cancellationToken) != 0)
        {
            throw new DistributedApplicationException($"its image does not build from {dockerfile.DockerfilePath}; see its lines above.");
        }
    }

    public static Task CallAsync(string command, string[] arguments) => CallAsync(command, arguments, _ => { }, CancellationToken.None);

    private static async Task<int> CallAsync(string command, string[] arguments, Action<string> line, CancellationToken cancellationToken)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true },
        };
        process.OutputDataReceived += (_, received) => Pass(received.Data);
        process.ErrorDataReceived += (_, received) => Pass(received.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;

        void Pass(string? text)
        {
            if (text is not null)
            {
                line(text);
            }
        }
    }
}
