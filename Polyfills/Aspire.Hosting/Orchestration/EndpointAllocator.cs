using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Orchestration;

/// <summary>
/// Gives every endpoint its port before anything starts, so that resources can refer to each other in any order. A port that was free
/// is kept free until its resource has it: where the system lets one socket listen on a port that another has but doesn't listen on
/// (Linux), a socket of the AppHost has it, so that the system gives it to no other program meanwhile.
/// </summary>
internal sealed class EndpointAllocator(DistributedApplicationModel model, IConfiguration configuration) : IDisposable
{
    private readonly HashSet<int> _given = [];
    private readonly Dictionary<int, Socket[]> _kept = [];

    private bool RandomizePorts => configuration.GetValue<bool>("DcpPublisher:RandomizePorts");

    public void AllocateAll()
    {
        foreach (var endpoint in model.Resources.SelectMany(resource => resource.Annotations.OfType<EndpointAnnotation>()).Where(endpoint => endpoint.AllocatedEndpoint is null))
        {
            Allocate(endpoint);
        }
    }

    /// <summary>A loopback port that nobody listens on and that this AppHost gave to nobody.</summary>
    public int FreePort()
    {
        while (true)
        {
            var socket = Bound(IPAddress.Loopback, 0);
            var port = ((IPEndPoint)socket.LocalEndPoint!).Port;
            if (_given.Add(port) && TryKeep(port, socket))
            {
                return port;
            }

            socket.Dispose();
        }
    }

    /// <summary>Lets go of a port: what takes it may not share it with a socket that doesn't listen.</summary>
    public void Release(int port)
    {
        Socket[]? sockets;
        lock (_kept)
        {
            _kept.Remove(port, out sockets);
        }

        Array.ForEach(sockets ?? [], socket => socket.Dispose());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var port in _kept.Keys.ToArray())
        {
            Release(port);
        }
    }

    /// <summary>Whether somebody listens on the port already.</summary>
    public static bool IsTaken(int port) => IsTaken(IPAddress.Loopback, port) || (Socket.OSSupportsIPv6 && IsTaken(IPAddress.IPv6Loopback, port));

    private static bool IsTaken(IPAddress address, int port)
    {
        try
        {
            using var socket = Bound(address, port);
            return false;
        }
        catch (SocketException refused)
        {
            return refused.SocketErrorCode == SocketError.AddressAlreadyInUse;
        }
    }

    /// <summary>.NET sets SO_REUSEADDR on what it binds, here and in Kestrel.</summary>
    private static Socket Bound(IPAddress address, int port)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(address, port));
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>A name such as localhost has two addresses: the port must be free on both.</summary>
    private bool TryKeep(int port, Socket socket)
    {
        Socket[] sockets = [socket];
        if (Socket.OSSupportsIPv6)
        {
            try
            {
                sockets = [socket, Bound(IPAddress.IPv6Loopback, port)];
            }
            catch (SocketException refused) when (refused.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                return false;
            }
            catch (SocketException)
            {
                // This machine has no IPv6 after all.
            }
        }

        lock (_kept)
        {
            _kept.Add(port, sockets);
        }

        if (!OperatingSystem.IsLinux())
        {
            Release(port);
        }

        return true;
    }

    private void Allocate(EndpointAnnotation endpoint)
    {
        var isFixed = !RandomizePorts || !endpoint.IsProxied;
        var port = (isFixed ? endpoint.Port ?? (endpoint.IsProxied ? null : endpoint.TargetPort) : null) ?? FreePort();
        _given.Add(port);
        var target = endpoint.TargetPort is { } targetPort && isFixed ? targetPort : port;
        endpoint.AllocatedEndpoint = new AllocatedEndpoint(
            endpoint, endpoint.TargetHost is "localhost" or "0.0.0.0" or "127.0.0.1" ? "localhost" : endpoint.TargetHost, port, target.ToString(CultureInfo.InvariantCulture));
    }
}
