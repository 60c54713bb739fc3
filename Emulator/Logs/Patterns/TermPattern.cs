using System.Text.RegularExpressions;

namespace CampusIssues.Emulator.Logs.Patterns;

/// <summary>Whether a term must be there, must not, or is one of several of which one must.</summary>
internal enum TermKind
{
    Required,
    Excluded,
    Optional,
}

/// <summary>A term: a text, or a regular expression.</summary>
internal sealed record Term(TermKind Kind, string Text, Regex? Expression)
{
    public bool IsIn(string message) => Expression?.IsMatch(message) ?? message.Contains(Text, StringComparison.Ordinal);
}

/// <summary>Terms that a message must or must not hold.</summary>
internal sealed class TermPattern(IReadOnlyList<Term> terms) : FilterPattern
{
    private readonly bool _hasOptional = terms.Any(term => term.Kind == TermKind.Optional);

    public override IReadOnlyDictionary<string, string>? Match(string message)
    {
        var oneOfOptional = !_hasOptional;
        foreach (var term in terms)
        {
            var found = term.IsIn(message);
            if ((term.Kind == TermKind.Required && !found) || (term.Kind == TermKind.Excluded && found))
            {
                return null;
            }

            oneOfOptional |= term.Kind == TermKind.Optional && found;
        }

        return oneOfOptional ? NoFields : null;
    }
}
