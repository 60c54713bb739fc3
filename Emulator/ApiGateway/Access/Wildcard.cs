namespace CampusIssues.Emulator.ApiGateway.Access;

/// <summary>Patterns of policies: <c>*</c> is any text, <c>?</c> any one character.</summary>
internal static class Wildcard
{
    public static bool Fits(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, StringComparison comparison)
    {
        int at = 0, index = 0, star = -1, mark = 0;
        while (index < text.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                star = at++;
                mark = index;
            }
            else if (at < pattern.Length && (pattern[at] == '?' || pattern.Slice(at, 1).Equals(text.Slice(index, 1), comparison)))
            {
                at++;
                index++;
            }
            else if (star >= 0)
            {
                at = star + 1;
                index = ++mark;
            }
            else
            {
                return false;
            }
        }

        return pattern[at..].Trim('*').IsEmpty;
    }
}
