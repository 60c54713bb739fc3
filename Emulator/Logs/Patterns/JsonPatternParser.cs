using System.Text;
using System.Text.Json;

namespace CampusIssues.Emulator.Logs.Patterns;

/// <summary>Reads <c>$.a = "x" &amp;&amp; ($.b &gt; 5 || $.c NOT EXISTS)</c>. One method a level of the grammar.</summary>
internal sealed class JsonPatternParser
{
    private readonly List<string> _tokens;
    private int _at;

    private JsonPatternParser(List<string> tokens) => _tokens = tokens;

    public static JsonPattern Parse(string text)
    {
        var parser = new JsonPatternParser(Tokenize(text));
        var condition = parser.Either();
        return parser._at == parser._tokens.Count ? new JsonPattern(condition) : throw FilterPattern.Invalid($"unexpected '{parser.Peek}'");
    }

    private string? Peek => _at < _tokens.Count ? _tokens[_at] : null;

    private JsonCondition Either()
    {
        var left = Both();
        while (TryTake("||"))
        {
            left = new EitherCondition(left, Both());
        }

        return left;
    }

    private JsonCondition Both()
    {
        var left = Primary();
        while (TryTake("&&"))
        {
            left = new BothConditions(left, Primary());
        }

        return left;
    }

    private JsonCondition Primary()
    {
        if (!TryTake("("))
        {
            return Condition();
        }

        var inner = Either();
        return TryTake(")") ? inner : throw FilterPattern.Invalid("a parenthesis isn't closed");
    }

    private JsonCondition Condition()
    {
        var selector = JsonSelector.Parse(Take());
        var verb = Take();
        switch (verb.ToUpperInvariant())
        {
            case "IS":
                return Take().ToUpperInvariant() switch
                {
                    "NULL" => new IsCondition(selector, JsonValueKind.Null),
                    "TRUE" => new IsCondition(selector, JsonValueKind.True),
                    "FALSE" => new IsCondition(selector, JsonValueKind.False),
                    var other => throw FilterPattern.Invalid($"unexpected '{other}' after IS"),
                };
            case "EXISTS":
                return new ExistsCondition(selector, true);
            case "NOT":
                return Take().Equals("EXISTS", StringComparison.OrdinalIgnoreCase)
                    ? new ExistsCondition(selector, false)
                    : throw FilterPattern.Invalid("EXISTS was expected after NOT");
            case "=" or "!=" or "<" or "<=" or ">" or ">=":
                return new CompareCondition(selector, new Comparison(verb, Take()));
            default:
                throw FilterPattern.Invalid($"unexpected '{verb}'");
        }
    }

    private bool TryTake(string token)
    {
        if (Peek != token)
        {
            return false;
        }

        _at++;
        return true;
    }

    private string Take() => _at < _tokens.Count ? _tokens[_at++] : throw FilterPattern.Invalid("it ends too early");

    private static List<string> Tokenize(string text)
    {
        var tokens = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var token = Operator(text.AsSpan(at)) ?? Word(text, at);
            tokens.Add(token);
            at += token.Length;
        }

        return tokens;
    }

    private static string? Operator(ReadOnlySpan<char> rest)
    {
        foreach (var candidate in (ReadOnlySpan<string>)["&&", "||", "!=", "<=", ">=", "=", "<", ">", "(", ")"])
        {
            if (rest.StartsWith(candidate, StringComparison.Ordinal))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>A selector, a value or a keyword; quoted and bracketed parts are taken whole.</summary>
    private static string Word(string text, int start)
    {
        var word = new StringBuilder();
        char? closing = null;
        foreach (var letter in text.AsSpan(start))
        {
            if (closing is null && (char.IsWhiteSpace(letter) || letter is '(' or ')' or '=' or '<' or '>' or '!' or '&' or '|'))
            {
                break;
            }

            word.Append(letter);
            closing = letter == closing ? null : closing ?? letter switch { '"' => '"', '[' => ']', '%' => '%', _ => null };
        }

        return word.Length > 0 ? word.ToString() : throw FilterPattern.Invalid($"unexpected '{text[start]}'");
    }
}
