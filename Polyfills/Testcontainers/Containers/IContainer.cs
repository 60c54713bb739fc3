namespace DotNet.Testcontainers.Containers;

/// <summary>A container.</summary>
public interface IContainer : IAsyncDisposable
{
    /// <summary>The runtime's id.</summary>
    /// <exception cref="InvalidOperationException">It has not been started.</exception>
    string Id { get; }

    /// <summary>The host by which its ports are reached.</summary>
    string Hostname { get; }

    /// <summary>The port of this machine at which a port of the container is reached.</summary>
    /// <exception cref="InvalidOperationException">That port isn't bound, or the container has not been started.</exception>
    ushort GetMappedPublicPort(int containerPort);

    /// <summary>Pulls the image where it is missing, starts the container and waits until it is ready.</summary>
    Task StartAsync(CancellationToken ct = default);

    /// <summary>Stops it.</summary>
    Task StopAsync(CancellationToken ct = default);

    /// <summary>What it has written.</summary>
    Task<(string Stdout, string Stderr)> GetLogsAsync(DateTime since = default, DateTime until = default, bool timestampsEnabled = true, CancellationToken ct = default);
}
