using System.Net;
using System.Net.Sockets;

namespace Aspire.Hosting.Orchestration;

/// <summary>Whether somebody listens at a port.</summary>
internal static class Knock
{
    public static async Task<bool> IsOpenAsync(string host, int port, CancellationToken cancellationToken)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        using var attempt = new SocketAsyncEventArgs { RemoteEndPoint = Address(host, port) };
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        attempt.Completed += (_, _) => answered.TrySetResult();
        if (socket.ConnectAsync(attempt))
        {
            await answered.Task.WaitAsync(cancellationToken);
        }

        return attempt.SocketError == SocketError.Success;
    }

    private static EndPoint Address(string host, int port) =>
        host == "localhost" ? new IPEndPoint(IPAddress.Loopback, port) : IPAddress.TryParse(host, out var address) ? new IPEndPoint(address, port) : new DnsEndPoint(host, port);
}
