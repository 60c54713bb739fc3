using System.Security.Cryptography;

namespace CampusIssues.Emulator.Ses.State;

/// <summary>The tokens of a domain's three CNAME records.</summary>
internal static class DkimTokens
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";

    public static IReadOnlyList<string> New() => [.. Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Letters, 32))];
}
