using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Aspire.Hosting.Orchestration;

/// <summary>Who ends when. A terminal sends Ctrl+C to every process at once; the AppHost ends its children itself, in order.</summary>
internal static partial class Signals
{
    private const int SigTerm = 15;

    /// <summary>Starts the command deaf to Ctrl+C: an ignored signal stays ignored over exec, and .NET respects that.</summary>
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
            start.ArgumentList.Add("trap '' INT; exec \"$0\" \"$@\"");
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

    /// <summary>The process that started this one; null where that can't be told.</summary>
    public static int? ParentId() => OperatingSystem.IsWindows() ? null : GetParentId();

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int pid, int signal);

    [LibraryImport("libc", EntryPoint = "getppid")]
    private static partial int GetParentId();
}
