using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Deployment;

/// <summary>An emulator in a process of its own, and what it writes on its console.</summary>
internal sealed class LoggedEmulator : IAsyncDisposable
{
    private const string Ready = "Ready. ";
    private readonly Process _process;
    private bool _ended;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource<Uri> _endpoint = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LoggedEmulator(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, read) => Read(read.Data);
        process.BeginOutputReadLine();
    }

    public Uri Endpoint { get; private set; } = null!;

    /// <summary>Whether its process runs.</summary>
    public bool IsRunning => !_ended && !_process.HasExited;

    /// <summary>The lines so far.</summary>
    public IReadOnlyList<string> Lines => [.. _lines];

    /// <summary>
    /// Starts one that keeps its data in a folder, on a port that will be free for it again: one below those that the system
    /// gives to others.
    /// </summary>
    public static async Task<LoggedEmulator> StartAsync(string data)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await StartAsync(data, Random.Shared.Next(20_000, 30_000));
            }
            catch (InvalidOperationException) when (attempt < 20)
            {
                // Somebody has this port: another.
            }
        }
    }

    public static async Task<LoggedEmulator> StartAsync(string data, int port)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Emulator.dll"), "--port", port.ToString(CultureInfo.InvariantCulture), "--data", data])
        {
            RedirectStandardOutput = true,
        };
        var emulator = new LoggedEmulator(Process.Start(start)!);
        try
        {
            emulator.Endpoint = await emulator._endpoint.Task.WaitAsync(TimeSpan.FromMinutes(2));
            return emulator;
        }
        catch
        {
            await emulator.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts one again on what another had written, at the address that it had.</summary>
    public static Task<LoggedEmulator> StartAgainAsync(string data, int port) => Eventually.NotNullAsync(
        async () =>
        {
            try
            {
                return await StartAsync(data, port);
            }
            catch (InvalidOperationException)
            {
                return null; // a connection of somebody's has this port for a moment
            }
        },
        $"an emulator starts again on port {port}");

    /// <summary>Ends it as a power cut would: <c>kill -9</c>.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _ended, true))
        {
            return;
        }

        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            _endpoint.TrySetException(new InvalidOperationException("The emulator has ended."));
        }
        else if (line.StartsWith(Ready, StringComparison.Ordinal))
        {
            _endpoint.TrySetResult(new Uri(line[Ready.Length..]));
        }
        else
        {
            _lines.Enqueue(line);
        }
    }
}
