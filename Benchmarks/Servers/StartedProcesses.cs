using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CampusIssues.Benchmarks.Servers;

/// <summary>The processes that a benchmark measures: they end with it, also where it is ended before its time.</summary>
internal static class StartedProcesses
{
    private static readonly ConcurrentDictionary<Process, bool> Running = new();

    /// <summary>Ends them when this process is asked to end, which .NET alone would do without telling it.</summary>
    public static PosixSignalRegistration EndOn(PosixSignal signal) => PosixSignalRegistration.Create(signal, static _ =>
    {
        foreach (var process in Running.Keys)
        {
            End(process);
        }
    });

    /// <summary>Starts one; its output is dropped.</summary>
    public static Process Start(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        var process = Process.Start(start)!;
        Running.TryAdd(process, true);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Ends one with all that it started, and waits until it has ended.</summary>
    public static void End(Process process)
    {
        if (Running.TryRemove(process, out _))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }
    }
}
