using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Aspire.Hosting.Orchestration;

/// <summary>Who ends when. A terminal sends Ctrl+C to every process at once; the AppHost ends its children itself, in order.</summary>
internal static partial class Signals
{
    private const int SigKill = 9;
    private const int SigTerm = 15;

    /// <summary>A session of its own, so that the group can be ended whole; else deaf to Ctrl+C, which stays so over exec and which .NET respects.</summary>
    private const string Shell = """
        command -v setsid >/dev/null 2>&1 && exec setsid "$0" "$@"
        trap '' INT
        exec "$0" "$@"
        """;

    /// <summary>Starts the command out of the reach of Ctrl+C.</summary>
    public static void Shield(ProcessStartInfo start, string command, IReadOnlyList<string> arguments)
    {
        if (OperatingSystem.IsWindows())
        {
            start.FileName = command;
            start.CreateNewProcessGroup = true;
        }
        else
        {
            start.FileName = "/bin/sh";
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add(Shell);
            start.ArgumentList.Add(command);
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
    }

    /// <summary>Asks a process to end. Windows has no such request for a process without a window: there it is ended.</summary>
    public static void Terminate(Process process)
    {
        if (process.HasExited)
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            process.Kill(entireProcessTree: true);
        }
        else
        {
            _ = Kill(process.Id, SigTerm);
        }
    }

    /// <summary>Ends whatever a process left behind in its group.</summary>
    public static void KillGroup(int leader)
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = Kill(-leader, SigKill);
        }
    }

    /// <summary>The process that started this one; null where that can't be told.</summary>
    public static int? ParentId() => OperatingSystem.IsWindows() ? null : GetParentId();

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int pid, int signal);

    [LibraryImport("libc", EntryPoint = "getppid")]
    private static partial int GetParentId();
}
