namespace CampusIssues.Emulator.Logs.Insights;

/// <summary>Splits a query into tokens. A slash begins a regular expression after <c>like</c> and <c>=~</c> and within <c>parse</c>.</summary>
internal sealed class Tokenizer(string query)
{
    private static readonly string[] Symbols = ["=~", "!=", "<=", ">=", "|", ",", "(", ")", "[", "]", "=", "<", ">", "+", "-", "*", "/", "%", "^"];
    private readonly List<Token> _tokens = [];
    private int _at;
    private bool _inParse;

    public static IReadOnlyList<Token> Tokenize(string query) => new Tokenizer(query).Run();

    private List<Token> Run()
    {
        while (_at < query.Length)
        {
            var letter = query[_at];
            if (char.IsWhiteSpace(letter))
            {
                _at++;
            }
            else if (letter == '#')
            {
                var end = query.IndexOf('\n', _at);
                _at = end < 0 ? query.Length : end;
            }
            else
            {
                Add(Next(letter));
            }
        }

        _tokens.Add(new(TokenKind.End, "", query.Length, query.Length));
        return _tokens;
    }

    private void Add(Token token)
    {
        _inParse = token.Is("parse") || (_inParse && !token.Is("|"));
        _tokens.Add(token);
        _at = token.End;
    }

    private Token Next(char letter) => letter switch
    {
        '\'' or '"' or '`' => Quoted(letter),
        '/' when StartsExpression() => Expression(),
        _ when char.IsAsciiDigit(letter) => Number(),
        _ when IsNameStart(letter) => new(TokenKind.Name, Take(IsNamePart), _at, _at + Take(IsNamePart).Length),
        _ => Symbol(),
    };

    private bool StartsExpression() => _tokens.Count > 0 && (_inParse || _tokens[^1].Is("like") || _tokens[^1].Is("=~"));

    private Token Quoted(char quote)
    {
        var end = _at + 1;
        while (end < query.Length && query[end] != quote)
        {
            end += query[end] == '\\' ? 2 : 1;
        }

        if (end >= query.Length)
        {
            throw LogsErrors.MalformedQuery($"mismatched quote {quote} at position {_at}", _at, query.Length);
        }

        var text = query[(_at + 1)..end].Replace($"\\{quote}", quote.ToString(), StringComparison.Ordinal);
        return new(quote == '`' ? TokenKind.Name : TokenKind.Text, text, _at, end + 1);
    }

    private Token Expression()
    {
        var end = _at + 1;
        while (end < query.Length && query[end] != '/')
        {
            end += query[end] == '\\' ? 2 : 1;
        }

        if (end >= query.Length)
        {
            throw LogsErrors.MalformedQuery($"a regular expression isn't closed at position {_at}", _at, query.Length);
        }

        var pattern = query[(_at + 1)..end].Replace("\\/", "/", StringComparison.Ordinal);
        var ignoresCase = end + 1 < query.Length && query[end + 1] == 'i';
        return new(TokenKind.Expression, ignoresCase ? "(?i)" + pattern : pattern, _at, end + (ignoresCase ? 2 : 1));
    }

    private Token Number()
    {
        var number = Take(letter => char.IsAsciiDigit(letter) || letter == '.');
        var unitStart = _at + number.Length;
        var unitEnd = unitStart;
        while (unitEnd < query.Length && char.IsAsciiLetter(query[unitEnd]))
        {
            unitEnd++;
        }

        return unitEnd == unitStart
            ? new(TokenKind.Number, number, _at, unitStart)
            : new(TokenKind.Duration, query[_at..unitEnd], _at, unitEnd);
    }

    private Token Symbol()
    {
        foreach (var symbol in Symbols)
        {
            if (query.AsSpan(_at).StartsWith(symbol, StringComparison.Ordinal))
            {
                return new(TokenKind.Symbol, symbol, _at, _at + symbol.Length);
            }
        }

        throw LogsErrors.MalformedQuery($"unexpected symbol found {query[_at]} at position {_at}", _at, _at + 1);
    }

    private string Take(Func<char, bool> part)
    {
        var end = _at;
        while (end < query.Length && part(query[end]))
        {
            end++;
        }

        return query[_at..end];
    }

    private static bool IsNameStart(char letter) => char.IsAsciiLetter(letter) || letter is '@' or '_';

    private static bool IsNamePart(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '@' or '_' or '.';
}
