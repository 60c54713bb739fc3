using System.Collections;
using System.Globalization;

namespace CampusIssues.Emulator;

/// <summary>The process's environment.</summary>
internal static class EnvironmentVariables
{
    /// <summary>All variables.</summary>
    public static IReadOnlyDictionary<string, string> All() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)(entry.Value ?? ""));

    /// <summary>A variable that holds a port; null where it isn't set or holds none.</summary>
    public static int? Port(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;
}
