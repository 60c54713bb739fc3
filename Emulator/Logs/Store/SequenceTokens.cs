using System.Globalization;

namespace CampusIssues.Emulator.Logs.Store;

/// <summary>The token that PutLogEvents once needed and still answers.</summary>
internal static class SequenceTokens
{
    public static string Of(LogStreamRecord stream) => (4_900_000_000_000_000 + stream.Id).ToString("D56", CultureInfo.InvariantCulture);
}
