using System.Diagnostics;

namespace Aspire.Hosting.Orchestration;

/// <summary>Builds a project that the AppHost's own build doesn't know, and asks where its assembly is.</summary>
internal static class ProjectBuild
{
    /// <exception cref="DistributedApplicationException">The project doesn't build.</exception>
    public static async Task<string> TargetPathAsync(string projectPath, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", ["build", projectPath, "--nologo", "-v", "quiet", "-getProperty:TargetPath"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var build = Process.Start(start)!;
        var output = await build.StandardOutput.ReadToEndAsync(cancellationToken);
        await build.WaitForExitAsync(cancellationToken);
        return build.ExitCode == 0
            ? output.Trim()
            : throw new DistributedApplicationException($"the project {projectPath} does not build. Run 'dotnet build {projectPath}' to see why.");
    }
}
