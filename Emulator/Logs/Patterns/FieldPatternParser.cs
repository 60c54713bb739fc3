using System.Text.RegularExpressions;

namespace CampusIssues.Emulator.Logs.Patterns;

/// <summary>Reads <c>ip, user, ..., status = 4* || status = 5*, bytes &gt; 1000</c>.</summary>
internal static partial class FieldPatternParser
{
    public static FieldPattern Parse(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        var ellipsis = Array.IndexOf(parts, "...");
        return ellipsis < 0
            ? new FieldPattern([.. parts.Select(Field)], null)
            : new FieldPattern([.. parts[..ellipsis].Select(Field)], [.. parts[(ellipsis + 1)..].Select(Field)]);
    }

    private static Field Field(string text)
    {
        var conditions = new List<IReadOnlyList<Comparison>>();
        string? name = null;
        foreach (var group in text.Split("||"))
        {
            var all = new List<Comparison>();
            foreach (var part in group.Split("&&"))
            {
                var match = Condition().Match(part.Trim(' ', '(', ')'));
                if (!match.Success)
                {
                    throw FilterPattern.Invalid($"'{part.Trim()}' isn't a field");
                }

                name ??= match.Groups["name"].Value;
                if (match.Groups["operator"].Success)
                {
                    all.Add(new Comparison(match.Groups["operator"].Value, match.Groups["value"].Value.Trim()));
                }
            }

            if (all.Count > 0)
            {
                conditions.Add(all);
            }
        }

        return new Field(name!, conditions);
    }

    [GeneratedRegex(@"^(?<name>[\w.@-]+)(?:\s*(?<operator>!=|<=|>=|=|<|>)\s*(?<value>.+))?$")]
    private static partial Regex Condition();
}
