namespace Aspire.Hosting.Orchestration;

/// <summary>Finds a command as a shell would.</summary>
internal static class CommandPath
{
    /// <summary>The full path; null where there is no such command.</summary>
    public static string? Find(string command, string workingDirectory)
    {
        if (command.Contains(Path.DirectorySeparatorChar) || command.Contains('/'))
        {
            return Candidates(Path.GetFullPath(command, workingDirectory)).FirstOrDefault(File.Exists);
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(folder => Candidates(Path.Combine(folder, command))).FirstOrDefault(File.Exists);
    }

    private static IEnumerable<string> Candidates(string path) =>
        OperatingSystem.IsWindows() && !Path.HasExtension(path) ? [$"{path}.exe", $"{path}.cmd", $"{path}.bat"] : [path];
}
