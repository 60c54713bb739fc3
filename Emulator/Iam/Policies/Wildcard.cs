namespace CampusIssues.Emulator.Iam.Policies;

/// <summary>Patterns with <c>*</c> and <c>?</c>.</summary>
internal static class Wildcard
{
    /// <summary>Whether a text fits a pattern.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, bool ignoreCase = false)
    {
        var (at, from, star, retry) = (0, 0, -1, 0);
        while (from < text.Length)
        {
            if (at < pattern.Length && (pattern[at] == '?' || Same(pattern[at], text[from], ignoreCase)) && pattern[at] != '*')
            {
                at++;
                from++;
            }
            else if (at < pattern.Length && pattern[at] == '*')
            {
                star = at++;
                retry = from;
            }
            else if (star >= 0)
            {
                at = star + 1;
                from = ++retry;
            }
            else
            {
                return false;
            }
        }

        return pattern[at..].Trim('*').IsEmpty;
    }

    private static bool Same(char left, char right, bool ignoreCase) =>
        left == right || (ignoreCase && char.ToLowerInvariant(left) == char.ToLowerInvariant(right));
}
