using System.Diagnostics;
using System.Globalization;

namespace CampusIssues.Emulator.Lambda.Environments;

/// <summary>
/// Sees to it that no function outlives the emulator, however that ends: a small shell reads the numbers of live processes from
/// a pipe, and when the pipe breaks it kills those that are left, each with its process group. On Windows the processes
/// are ended at an orderly exit only.
/// </summary>
internal sealed class Reaper : IDisposable
{
    private const string Script = """
        live=" "
        while read -r sign pid; do
          case $sign in
            +) live="$live$pid " ;;
            -) live="${live%% $pid *} ${live#* $pid }" ;;
          esac
        done
        for pid in $live; do
          kill -9 -$pid 2>/dev/null
          kill -9 $pid 2>/dev/null
        done
        """;

    private readonly Lock _lock = new();
    private Process? _shell;
    private bool _disposed;

    /// <summary>A process has started.</summary>
    public void Watch(int processId) => Tell('+', processId);

    /// <summary>A process has ended.</summary>
    public void Forget(int processId) => Tell('-', processId);

    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            _shell?.StandardInput.Dispose();
            _shell?.Dispose();
            _shell = null;
        }
    }

    private void Tell(char sign, int processId)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        lock (_lock)
        {
            if (_disposed)
            {
                return;
            }

            if (_shell is null or { HasExited: true })
            {
                _shell?.Dispose();
                _shell = Start();
            }

            _shell.StandardInput.Write(string.Create(CultureInfo.InvariantCulture, $"{sign} {processId}\n"));
            _shell.StandardInput.Flush();
        }
    }

    /// <summary>In a session of its own where possible: what ends the emulator's process group must not end it too.</summary>
    private static Process Start() => Process.Start(new ProcessStartInfo("sh")
    {
        ArgumentList = { "-c", "if command -v setsid >/dev/null; then exec setsid sh -c \"$1\"; else exec sh -c \"$1\"; fi", "sh", "trap '' INT TERM HUP\n" + Script },
        RedirectStandardInput = true,
    })!;
}
