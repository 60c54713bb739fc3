using System.Diagnostics;

namespace CampusIssues.IntegrationTests.DynamoDb;

/// <summary>An emulator in a process of its own, which a test may kill.</summary>
internal sealed class EmulatorProcess : IDisposable
{
    private readonly Process _process;
    private bool _disposed;

    private EmulatorProcess(Process process, Uri endpoint) => (_process, Endpoint) = (process, endpoint);

    public Uri Endpoint { get; }

    /// <summary>Starts one on a free port, and waits until it tells that it is ready.</summary>
    public static async Task<EmulatorProcess> StartAsync(string data)
    {
        var process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Emulator.dll"), "--port", "0", "--data", data])
        {
            RedirectStandardOutput = true,
        })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("Ready. ", StringComparison.Ordinal))
            {
                return new EmulatorProcess(process, new Uri(line["Ready. ".Length..]));
            }
        }

        throw new InvalidOperationException("The emulator has ended.");
    }

    /// <summary>Kills it as <c>kill -9</c> does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, true))
        {
            return;
        }

        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
