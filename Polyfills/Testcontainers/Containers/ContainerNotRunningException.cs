using System.Globalization;

namespace DotNet.Testcontainers.Containers;

/// <summary>The container has ended before it was ready; the message has what it wrote.</summary>
public sealed class ContainerNotRunningException : Exception
{
    /// <summary>Makes an error from how a container ended.</summary>
    public ContainerNotRunningException(string id, string stdout, string stderr, long exitCode, Exception exception)
        : base(
            string.Create(CultureInfo.InvariantCulture, $"Container {id} exited with code {exitCode}.{Environment.NewLine}  Stdout: {stdout.Trim()}{Environment.NewLine}  Stderr: {stderr.Trim()}"),
            exception)
    {
    }
}
