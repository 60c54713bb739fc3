using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CampusIssues.Benchmarks.Load;

namespace CampusIssues.Benchmarks.Servers;

/// <summary>A server to measure: its process, if it was started here, and its address.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process? _process;

    private ServerProcess(string name, Uri url, Process? process, TimeSpan start) => (Name, Url, _process, Start) = (name, url, process, start);

    public string Name { get; }

    public Uri Url { get; }

    /// <summary>From the process's start to its first answer.</summary>
    public TimeSpan Start { get; }

    public ProcessUsage Usage => _process is null ? default : ProcessUsage.Of(_process.Id);

    /// <summary>A server that already runs.</summary>
    public static ServerProcess At(string name, Uri url) => new(name, url, null, TimeSpan.Zero);

    /// <summary>Starts a server, and waits for its first answer.</summary>
    public static ServerProcess Launch(string name, string command, Func<int, string[]> arguments)
    {
        var port = FreePort();
        var started = Stopwatch.GetTimestamp();
        var process = StartedProcesses.Start(new ProcessStartInfo(command, arguments(port)));
        var url = new Uri($"http://localhost:{port}");
        while (!Answers(url))
        {
            // Asking without a pause would take one of the processors that the server starts on.
            if (process.WaitForExit(1) || Stopwatch.GetElapsedTime(started) > TimeSpan.FromSeconds(30))
            {
                throw new InvalidOperationException($"{name} doesn't start.");
            }
        }

        return new ServerProcess(name, url, process, Stopwatch.GetElapsedTime(started));
    }

    public void Dispose()
    {
        if (_process is not null)
        {
            StartedProcesses.End(_process);
        }
    }

    private static bool Answers(Uri url)
    {
        try
        {
            using var connection = new Connection(url);
            connection.Socket.ReceiveTimeout = 5_000;
            connection.Send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-amz-json-1.0\r\nX-Amz-Target: DynamoDB_20120810.ListTables\r\nAuthorization: AWS4-HMAC-SHA256 Credential=a/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0\r\nX-Amz-Date: 20260101T000000Z\r\nContent-Length: 2\r\n\r\n{}"u8.ToArray());
            while (connection.Receive() is null)
            {
            }

            return true;
        }
        catch (Exception closed) when (closed is SocketException or IOException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
