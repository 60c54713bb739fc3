using System.Globalization;
using DotNet.Testcontainers.Configurations;

namespace DotNet.Testcontainers.Runtime;

/// <summary>A configuration as the arguments of <c>docker run</c>.</summary>
internal static class Arguments
{
    public static string[] Of(ContainerConfiguration configuration)
    {
        List<string> run = ["run", "--detach", "--label", "org.testcontainers=true", "--label", $"{Leftovers.OwnerLabel}={Leftovers.Owner}"];
        if (configuration.Name is { } name)
        {
            run.AddRange(["--name", name]);
        }

        foreach (var (port, hostPort) in configuration.PortBindings)
        {
            var host = hostPort == "0" ? string.Empty : hostPort;
            run.AddRange(["--publish", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{host}:{port}")]);
        }

        foreach (var variable in configuration.Environments.Keys)
        {
            // By name alone: the value is in the command's own environment, not on its command line where others could read it.
            run.AddRange(["--env", variable]);
        }

        return [.. run, configuration.Image, .. configuration.Command ?? []];
    }
}
