using System.Collections.Concurrent;
using System.Diagnostics;

namespace CampusIssues.IntegrationTests.Deployment;

/// <summary>An emulator in a process of its own, in memory, and what it writes on its console.</summary>
internal sealed class LoggedEmulator : IAsyncDisposable
{
    private const string Ready = "Ready. ";
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource<Uri> _endpoint = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LoggedEmulator(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, read) => Read(read.Data);
        process.BeginOutputReadLine();
    }

    public Uri Endpoint { get; private set; } = null!;

    /// <summary>The lines so far.</summary>
    public IReadOnlyList<string> Lines => [.. _lines];

    public static async Task<LoggedEmulator> StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Emulator.dll"), "--port", "0", "--in-memory"]) { RedirectStandardOutput = true };
        var emulator = new LoggedEmulator(Process.Start(start)!);
        emulator.Endpoint = await emulator._endpoint.Task.WaitAsync(TimeSpan.FromMinutes(1));
        return emulator;
    }

    public async ValueTask DisposeAsync()
    {
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
