using System.Net;
using System.Net.Sockets;

namespace CampusIssues.Deployment.Smoke;

/// <summary>Asks a deployed system what its users would ask first. Reads only.</summary>
internal static class SmokeCommand
{
    private const string NoSite = "none";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Runs every check and tells of each; whether all hold.</summary>
    public static async Task<bool> RunAsync(string site, string api, TextWriter output)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, ConnectCallback = ConnectAsync };
        using var http = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(30) };
        var all = true;
        foreach (var check in SmokeChecks.For(site == NoSite ? null : new Uri(site), new Uri(api)))
        {
            var fault = await HoldsAsync(check, http);
            await output.WriteLineAsync(fault is null ? $"  ok      {check.Name}" : $"  FAILED  {check.Name}: {fault}");
            all &= fault is null;
        }

        return all;
    }

    /// <summary>What is wrong; null where the check holds. A new stage or distribution may need a moment.</summary>
    private static async Task<string?> HoldsAsync(SmokeCheck check, HttpClient http)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var pause = new PeriodicTimer(TimeSpan.FromSeconds(2));
        while (true)
        {
            var fault = await check.FaultAsync(http);
            if (fault is null)
            {
                return null;
            }

            try
            {
                await pause.WaitForNextTickAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                return fault;
            }
        }
    }

    /// <summary>Names under <c>.localhost</c> are this machine (RFC 6761), whatever its resolver knows of them.</summary>
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            EndPoint target = host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase) ? new IPEndPoint(IPAddress.Loopback, context.DnsEndPoint.Port) : context.DnsEndPoint;
            await socket.ConnectAsync(target, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
