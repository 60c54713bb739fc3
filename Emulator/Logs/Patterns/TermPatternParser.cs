using System.Text.RegularExpressions;

namespace CampusIssues.Emulator.Logs.Patterns;

/// <summary>Reads <c>ERROR "two words" ?either ?or -not %regex%</c>.</summary>
internal static class TermPatternParser
{
    public static TermPattern Parse(string text)
    {
        var terms = new List<Term>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var kind = text[at] switch
            {
                '-' => TermKind.Excluded,
                '?' => TermKind.Optional,
                _ => TermKind.Required,
            };
            at += kind == TermKind.Required ? 0 : 1;
            terms.Add(ReadTerm(text, kind, ref at));
        }

        return new TermPattern(terms);
    }

    private static Term ReadTerm(string text, TermKind kind, ref int at)
    {
        if (at < text.Length && text[at] is '"' or '%')
        {
            var (quote, start) = (text[at], ++at);
            var end = start;
            while (end < text.Length && text[end] != quote)
            {
                end += text[end] == '\\' ? 2 : 1;
            }

            if (end >= text.Length)
            {
                throw FilterPattern.Invalid("a quote isn't closed");
            }

            at = end + 1;
            var inner = text[start..end];
            return quote == '"' ? new(kind, inner.Replace("\\\"", "\"", StringComparison.Ordinal), null) : new(kind, inner, new Regex(inner));
        }

        var from = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return new(kind, text[from..at], null);
    }
}
