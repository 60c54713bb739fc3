using System.Text.RegularExpressions;

namespace CampusIssues.Functions.Logging;

/// <summary>AWS's own error messages name mail addresses; no log line and no span does.</summary>
internal static partial class Addresses
{
    public static string Hide(string text) => Address().Replace(text, "[address]");

    [GeneratedRegex("""[^\s<>()\[\]"',;:/=]+@[^\s<>()\[\]"',;:/=]+""", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
