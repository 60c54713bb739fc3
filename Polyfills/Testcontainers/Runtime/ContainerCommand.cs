using System.Diagnostics;
using DotNet.Testcontainers.Builders;
using Microsoft.Extensions.Logging;

namespace DotNet.Testcontainers.Runtime;

/// <summary>The command that runs containers: docker, or podman.</summary>
internal sealed class ContainerCommand(string path, ILogger logger)
{
    private static readonly string[] Names = ["docker", "podman"];

    public string Path => path;

    /// <summary>The first of docker and podman that answers.</summary>
    /// <exception cref="DockerUnavailableException">None does.</exception>
    public static async Task<ContainerCommand> FindAsync(string searchPath, ILogger logger, CancellationToken cancellationToken)
    {
        var silence = "";
        foreach (var found in Names.Select(name => Find(name, searchPath)).Where(found => found is not null))
        {
            var command = new ContainerCommand(found, logger);
            var (exitCode, _, error) = await command.RunAsync(["version", "--format", "{{.Server.Version}}"], null, isTold: false, cancellationToken);
            if (exitCode == 0)
            {
                return command;
            }

            silence += $" {found} does not answer: {error.Trim().ReplaceLineEndings(" ")}";
        }

        throw new DockerUnavailableException(
            silence.Length == 0 ? "There is no container runtime: neither docker nor podman is on the PATH. Install one and start it." : $"The container runtime is not running.{silence}");
    }

    /// <summary>Runs a command that must succeed; answers its lines. They go to the log as they come.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public async Task<IReadOnlyList<string>> CallAsync(
        string[] arguments,
        CancellationToken cancellationToken,
        IReadOnlyDictionary<string, string> environment = null)
    {
        var (exitCode, output, error) = await RunAsync(arguments, environment, isTold: arguments[0] == "pull", cancellationToken);
        return exitCode == 0
            ? output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : throw new InvalidOperationException($"{System.IO.Path.GetFileName(path)} {arguments[0]} failed: {error.Trim().ReplaceLineEndings(" ")}");
    }

    /// <summary>Runs a command that may fail.</summary>
    public async Task<bool> TryAsync(string[] arguments, CancellationToken cancellationToken) =>
        (await RunAsync(arguments, null, isTold: false, cancellationToken)).ExitCode == 0;

    /// <summary>Runs a command; answers both of its outputs.</summary>
    public async Task<(string Stdout, string Stderr)> ReadAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var (_, output, error) = await RunAsync(arguments, null, isTold: false, cancellationToken);
        return (output, error);
    }

    private static string Find(string name, string searchPath) => (searchPath ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => new[] { System.IO.Path.Combine(folder, name), System.IO.Path.Combine(folder, $"{name}.exe") })
        .FirstOrDefault(File.Exists);

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(
        string[] arguments,
        IReadOnlyDictionary<string, string> environment,
        bool isTold,
        CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true } };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            process.StartInfo.Environment[name] = value;
        }

        process.Start();
        var output = ReadAsync(process.StandardOutput, isTold);
        var error = ReadAsync(process.StandardError, isTold);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return (process.ExitCode, await output, await error);
    }

    private async Task<string> ReadAsync(StreamReader reader, bool isTold)
    {
        var text = new System.Text.StringBuilder();
        while (await reader.ReadLineAsync() is { } line)
        {
            text.Append(line).Append('\n');
            if (isTold)
            {
                logger.Said(line);
            }
        }

        return text.ToString();
    }
}
