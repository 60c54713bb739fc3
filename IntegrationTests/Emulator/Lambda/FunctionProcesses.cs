namespace CampusIssues.IntegrationTests.Emulator.Lambda;

/// <summary>The processes of a function on this machine, found by the variable that names it (where the system tells: Linux).</summary>
internal static class FunctionProcesses
{
    public static IEnumerable<int> Of(string function) => Directory.Exists("/proc")
        ? Directory.EnumerateDirectories("/proc").Select(path => int.TryParse(Path.GetFileName(path), out var pid) ? pid : 0).Where(pid => pid > 0 && Runs(pid, function))
        : [];

    private static bool Runs(int pid, string function)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/environ").Contains($"AWS_LAMBDA_FUNCTION_NAME={function}\0", StringComparison.Ordinal);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
