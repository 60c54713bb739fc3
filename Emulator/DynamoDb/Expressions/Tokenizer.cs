namespace CampusIssues.Emulator.DynamoDb.Expressions;

/// <summary>Cuts an expression into tokens.</summary>
internal static class Tokenizer
{
    public static List<Token> Tokenize(string text)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (true)
        {
            while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n')
            {
                at++;
            }

            if (at == text.Length)
            {
                tokens.Add(new Token(TokenKind.End, "<EOF>", at, at));
                return tokens;
            }

            var token = Next(text, at);
            tokens.Add(token);
            at = token.End;
        }
    }

    private static Token Next(string text, int start)
    {
        var (kind, end) = text[start] switch
        {
            '#' => (TokenKind.Name, Word(text, start + 1)),
            ':' => (TokenKind.Value, Word(text, start + 1)),
            >= '0' and <= '9' => (TokenKind.Number, Digits(text, start)),
            >= 'a' and <= 'z' or >= 'A' and <= 'Z' => (TokenKind.Identifier, Word(text, start)),
            '<' when Follows(text, start, '=') || Follows(text, start, '>') => (TokenKind.Symbol, start + 2),
            '>' when Follows(text, start, '=') => (TokenKind.Symbol, start + 2),
            '=' or '<' or '>' or '(' or ')' or '[' or ']' or ',' or '.' or '+' or '-' => (TokenKind.Symbol, start + 1),
            _ => (TokenKind.Unknown, start + 1),
        };
        return new Token(kind, text[start..end], start, end);
    }

    private static bool Follows(string text, int at, char next) => at + 1 < text.Length && text[at + 1] == next;

    private static int Word(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_'))
        {
            at++;
        }

        return at;
    }

    private static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
