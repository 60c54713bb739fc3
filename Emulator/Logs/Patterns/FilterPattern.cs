using System.Text.RegularExpressions;
using CampusIssues.Emulator.Logs.Wire;

namespace CampusIssues.Emulator.Logs.Patterns;

/// <summary>
/// A pattern of log events: terms, <c>{ $.json = conditions }</c>, <c>[space, delimited, fields]</c> or <c>%regular expression%</c>
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html).
/// </summary>
internal abstract class FilterPattern
{
    public static FilterPattern Parse(string pattern)
    {
        var text = pattern.Trim();
        try
        {
            return text switch
            {
                "" => new TermPattern([]),
                ['{', .., '}'] => JsonPatternParser.Parse(text[1..^1]),
                ['{', ..] => throw Invalid("a brace isn't closed"),
                ['[', .., ']'] => FieldPatternParser.Parse(text[1..^1]),
                _ => TermPatternParser.Parse(text),
            };
        }
        catch (RegexParseException malformed)
        {
            throw Invalid(malformed.Message);
        }
    }

    /// <summary>Whether a message matches.</summary>
    public bool Matches(string message) => Match(message) is not null;

    /// <summary>The fields of a message that matches, by name; null for one that doesn't.</summary>
    public abstract IReadOnlyDictionary<string, string>? Match(string message);

    public static FilterPatternFault Invalid(string reason) => new(reason);

    protected static IReadOnlyDictionary<string, string> NoFields { get; } = new Dictionary<string, string>();
}
