using System.Text.RegularExpressions;

namespace CampusIssues.Emulator.Ses.State;

/// <summary>The names of configuration sets.</summary>
internal static partial class ConfigurationSetNames
{
    public static void Check(string name)
    {
        if (name.Length is 0 or > 64)
        {
            throw SesErrors.InvalidParameter($"Invalid configuration set name <{name}>: must have between 1 and 64 characters.");
        }

        if (!Letters().IsMatch(name))
        {
            throw SesErrors.InvalidParameter($"Invalid configuration set name <{name}>: only alphanumeric ASCII characters, '_', and '-' are allowed.");
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9_-]+\z")]
    private static partial Regex Letters();
}
