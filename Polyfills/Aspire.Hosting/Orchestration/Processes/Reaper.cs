using System.Diagnostics;

namespace Aspire.Hosting.Orchestration;

/// <summary>
/// Ends the children when the AppHost is gone without having had a word (kill -9). A small shell waits at the end of a pipe that only
/// this process holds: when the pipe closes, it ends whoever is left, with their own children. On Windows a job object does the same.
/// </summary>
internal sealed class Reaper : IDisposable
{
    private const string Script = """
        trap '' INT TERM HUP
        left=
        last=
        while read -r sign pid; do
          case $sign in
            +) left="$left $pid" ;;
            !) last="$last
        $pid" ;;
            -) rest=; for one in $left; do [ "$one" = "$pid" ] || rest="$rest $one"; done; left=$rest ;;
          esac
        done
        children() {
          if [ -d /proc/self ]; then cat /proc/"$1"/task/*/children 2>/dev/null
          else ps -A -o pid=,ppid= | awk -v parent="$1" '$2 == parent { print $1 }'; fi
        }
        tree() { for one in $(children "$1"); do tree "$one"; done; echo "$1"; }
        all=
        for pid in $left; do all="$all $(tree "$pid")"; done
        for pid in $left; do kill -9 -- "-$pid" 2>/dev/null; done
        [ -z "$all" ] || kill -9 $all 2>/dev/null
        eval "$last" >/dev/null 2>&1
        """;

    private readonly Lock _lock = new();
    private Process? _shell;
    private WindowsJob? _job;

    public void Watch(int pid)
    {
        if (OperatingSystem.IsWindows())
        {
            lock (_lock)
            {
                (_job ??= new WindowsJob()).Add(pid);
            }
        }
        else
        {
            Tell($"+ {pid}");
        }
    }

    /// <summary>Has a command run at the end, however that comes: what a process leaves behind elsewhere (a container) goes by it.</summary>
    public void RunAtEnd(IReadOnlyList<string> command)
    {
        if (!OperatingSystem.IsWindows())
        {
            Tell("! " + string.Join(' ', command.Select(Quoted)));
        }
    }

    public void Forget(int pid)
    {
        if (!OperatingSystem.IsWindows())
        {
            Tell($"- {pid}");
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _shell?.StandardInput.Close();
            _shell?.Dispose();
            _shell = null;
            if (OperatingSystem.IsWindows())
            {
                _job?.Dispose();
            }
        }
    }

    private static string Quoted(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private void Tell(string line)
    {
        lock (_lock)
        {
            if (_shell is null or { HasExited: true })
            {
                if (line[0] == '-')
                {
                    return;
                }

                _shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Script]) { RedirectStandardInput = true })!;
            }

            _shell.StandardInput.Write($"{line}\n");
            _shell.StandardInput.Flush();
        }
    }
}
