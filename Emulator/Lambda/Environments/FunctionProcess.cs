using System.Diagnostics;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using CampusIssues.Emulator.Lambda.Code;

namespace CampusIssues.Emulator.Lambda.Environments;

/// <summary>A process that runs a function. Its standard output and error are one stream.</summary>
internal sealed partial class FunctionProcess : IDisposable
{
    /// <summary>Waits for its line before it becomes the function, so that the reaper knows the process before any code of it runs.</summary>
    private const string Gate = """read -r go || exit 1; if command -v setsid >/dev/null; then exec setsid "$@" </dev/null 2>&1; else exec "$@" </dev/null 2>&1; fi""";

    private readonly Process _process;
    private readonly Reaper _reaper;
    private int _peakMemoryMb = 1;

    private FunctionProcess(Process process, Reaper reaper)
    {
        _process = process;
        _reaper = reaper;
        Id = process.Id;
    }

    public int Id { get; }

    /// <summary>What the function writes.</summary>
    public StreamReader Output => _process.StandardOutput;

    /// <summary>The most memory that it has used, in MB.</summary>
    public int PeakMemoryMb
    {
        get
        {
            try
            {
                _process.Refresh();
                _peakMemoryMb = (int)Math.Max(_peakMemoryMb, _process.PeakWorkingSet64 >> 20);
            }
            catch (InvalidOperationException)
            {
                // It has ended: what was seen last is the most.
            }

            return _peakMemoryMb;
        }
    }

    public static FunctionProcess Start(RuntimeCommand command, string directory, IReadOnlyDictionary<string, string> environment, Reaper reaper)
    {
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo(command.File, command.Arguments)
            : new ProcessStartInfo("sh", ["-c", Gate, "sh", command.File, .. command.Arguments]);
        start.WorkingDirectory = directory;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.Environment.Clear();
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = new FunctionProcess(Process.Start(start)!, reaper);
        reaper.Watch(process.Id);
        return process;
    }

    /// <summary>Opens the gate: now the function runs.</summary>
    public void Go()
    {
        try
        {
            _process.StandardInput.Write("go\n");
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended by itself.
        }
    }

    /// <summary>Waits for its end; why it ended: null for an exit without a fault, else e.g. <c>exit status 1</c>.</summary>
    public async Task<string?> WaitAsync()
    {
        await _process.WaitForExitAsync();
        _reaper.Forget(Id);
        return _process.ExitCode switch
        {
            0 => null,
            137 => "signal: killed",
            134 => "signal: aborted",
            139 => "signal: segmentation fault",
            143 => "signal: terminated",
            var code => $"exit status {code}",
        };
    }

    /// <summary>Ends it, and what it has started, at once.</summary>
    public void Kill()
    {
        if (OperatingSystem.IsWindows() || SendSignal(-Id, 9) != 0)
        {
            try
            {
                _process.Kill(true);
            }
            catch (InvalidOperationException)
            {
                // It has ended by itself.
            }
        }
    }

    public void Dispose() => _process.Dispose();

    /// <summary>Whether it has written something that wasn't read yet.</summary>
    public bool HasUnreadOutput
    {
        get
        {
            if (OperatingSystem.IsWindows() || Output.BaseStream is not AnonymousPipeClientStream { SafePipeHandle: { IsClosed: false } pipe })
            {
                return false;
            }

            var descriptor = new PollDescriptor { Descriptor = (int)pipe.DangerousGetHandle(), Events = PollIn };
            return Poll(ref descriptor, 1, 0) > 0 && (descriptor.Returned & PollIn) != 0;
        }
    }

    private const short PollIn = 1;

    [LibraryImport("libc", EntryPoint = "poll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Poll(ref PollDescriptor descriptors, nuint count, int timeoutMs);

    [StructLayout(LayoutKind.Sequential)]
    private struct PollDescriptor
    {
        public int Descriptor;
        public short Events;
        public short Returned;
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SendSignal(int processId, int signal);
}
