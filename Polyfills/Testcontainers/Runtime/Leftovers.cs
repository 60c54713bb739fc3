using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace DotNet.Testcontainers.Runtime;

/// <summary>Containers don't outlive the process that started them, even where it was killed.</summary>
internal static class Leftovers
{
    public const string OwnerLabel = "org.testcontainers.owner";

    /// <summary>This process, as the label of its containers has it.</summary>
    public static string Owner { get; } = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}");

    /// <summary>Removes what processes of this machine left behind that are no more.</summary>
    public static async Task RemoveAsync(ContainerCommand command, CancellationToken cancellationToken)
    {
        var lines = await command.CallAsync(
            ["ps", "--all", "--filter", $"label={OwnerLabel}", "--format", $"{{{{.ID}}}} {{{{.Label \"{OwnerLabel}\"}}}}"], cancellationToken);
        foreach (var parts in lines.Select(line => line.Split(' ', 2)).Where(parts => parts.Length == 2 && IsLeft(parts[1].Trim())))
        {
            await command.TryAsync(["rm", "--force", "--volumes", parts[0]], cancellationToken);
        }
    }

    /// <summary>
    /// A watcher that removes the container when this process ends: it waits for the end of its input, which only this process holds
    /// open. Where there is no shell, the next start removes it.
    /// </summary>
    public static Process RemoveAtTheEnd(ContainerCommand command, string id)
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        var watcher = new Process
        {
            StartInfo = new ProcessStartInfo("/bin/sh", ["-c", "trap '' INT TERM HUP; read -r _; exec \"$0\" rm --force --volumes \"$1\" >/dev/null 2>&1", command.Path, id])
            {
                RedirectStandardInput = true,
            },
        };
        watcher.Start();
        return watcher;
    }

    private static bool IsLeft(string owner)
    {
        var parts = owner.Split('/');
        return parts.Length == 2 && parts[0] == Environment.MachineName && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id) && !IsAlive(id);
    }

    private static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return gone is Win32Exception;
        }
    }
}
