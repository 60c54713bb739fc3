using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Orchestration;

/// <summary>Gives every endpoint its port before anything starts, so that resources can refer to each other in any order.</summary>
internal sealed class EndpointAllocator(DistributedApplicationModel model, IConfiguration configuration)
{
    private readonly HashSet<int> _given = [];

    private bool RandomizePorts => configuration.GetValue<bool>("DcpPublisher:RandomizePorts");

    public void AllocateAll()
    {
        var endpoints = model.Resources.SelectMany(resource => resource.Annotations.OfType<EndpointAnnotation>()).ToArray();
        foreach (var endpoint in endpoints.Where(endpoint => endpoint.AllocatedEndpoint is null && endpoint.SameAs is null))
        {
            Allocate(endpoint);
        }

        foreach (var endpoint in endpoints.Where(endpoint => endpoint.AllocatedEndpoint is null))
        {
            var other = endpoint.SameAs!.AllocatedEndpoint!;
            endpoint.AllocatedEndpoint = new AllocatedEndpoint(endpoint, other.Address, other.Port, other.TargetPortExpression);
        }
    }

    /// <summary>A loopback port that nobody listens on and that this AppHost gave to nobody.</summary>
    public int FreePort()
    {
        while (true)
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            var port = ((IPEndPoint)socket.LocalEndPoint!).Port;
            if (_given.Add(port))
            {
                return port;
            }
        }
    }

    /// <summary>Whether somebody listens on the port already.</summary>
    public static bool IsTaken(int port) => IsTaken(IPAddress.Loopback, port) || (Socket.OSSupportsIPv6 && IsTaken(IPAddress.IPv6Loopback, port));

    private static bool IsTaken(IPAddress address, int port)
    {
        try
        {
            using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(address, port));
            return false;
        }
        catch (SocketException refused)
        {
            return refused.SocketErrorCode == SocketError.AddressAlreadyInUse;
        }
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
