using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CampusIssues.Benchmarks.Servers;

namespace CampusIssues.Benchmarks.Gateway;

/// <summary>A process that a benchmark starts and ends.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process _process;

    private Child(Process process) => _process = process;

    public int Id => _process.Id;

    /// <summary>Starts a program; its output is dropped.</summary>
    public static Child Start(string program, IEnumerable<string> arguments, string? folder = null, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder ?? AppContext.BaseDirectory };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new Child(StartedProcesses.Start(start));
    }

    /// <summary>Runs a program to its end; whether it exits with 0. One that isn't there doesn't.</summary>
    public static async Task<bool> RunAsync(string program, IEnumerable<string> arguments)
    {
        try
        {
            using var child = Start(program, arguments);
            await child._process.WaitForExitAsync();
            return child._process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    /// <summary>A port that was free a moment ago.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Waits until an address answers 200.</summary>
    public static async Task WaitForAsync(Uri address)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(35) };
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        for (var attempt = 0; attempt < 300; attempt++)
        {
            try
            {
                if ((await http.GetAsync(address)).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It doesn't listen yet.
            }

            await timer.WaitForNextTickAsync();
        }

        throw new TimeoutException($"{address} doesn't answer.");
    }

    public void Dispose() => StartedProcesses.End(_process);
}
