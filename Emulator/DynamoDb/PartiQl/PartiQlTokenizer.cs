using System.Text;

namespace CampusIssues.Emulator.DynamoDb.PartiQl;

/// <summary>Cuts a statement into tokens.</summary>
internal static class PartiQlTokenizer
{
    private static readonly string[] LongSymbols = ["<<", ">>", "<=", ">=", "<>", "!="];

    public static List<PartiQlToken> Tokenize(string text)
    {
        var tokens = new List<PartiQlToken>();
        for (var at = 0; ;)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at == text.Length || text[at] == ';')
            {
                tokens.Add(new PartiQlToken(PartiQlKind.End, "", at));
                return tokens;
            }

            tokens.Add(Next(text, ref at));
        }
    }

    private static PartiQlToken Next(string text, ref int at)
    {
        var start = at;
        switch (text[at])
        {
            case '\'':
                return new PartiQlToken(PartiQlKind.Text, Quoted(text, ref at), start);
            case '"':
                return new PartiQlToken(PartiQlKind.QuotedName, Quoted(text, ref at), start);
            case '?':
                at++;
                return new PartiQlToken(PartiQlKind.Parameter, "?", start);
            case var letter when char.IsAsciiLetter(letter) || letter == '_':
                return new PartiQlToken(PartiQlKind.Word, While(text, ref at, character => char.IsAsciiLetterOrDigit(character) || character is '_' or '$'), start);
            case var digit when char.IsAsciiDigit(digit):
                return new PartiQlToken(PartiQlKind.Number, Number(text, ref at), start);
        }

        var symbol = Array.Find(LongSymbols, candidate => string.CompareOrdinal(text, start, candidate, 0, 2) == 0) ?? text[start].ToString();
        at += symbol.Length;
        return new PartiQlToken(PartiQlKind.Symbol, symbol, start);
    }

    // A quote inside is doubled.
    private static string Quoted(string text, ref int at)
    {
        var quote = text[at++];
        var result = new StringBuilder();
        for (; at < text.Length; at++)
        {
            if (text[at] != quote)
            {
                result.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == quote)
            {
                result.Append(text[at++]);
            }
            else
            {
                at++;
                return result.ToString();
            }
        }

        throw Errors.Validation("Statement wasn't well formed, can't be processed: Unterminated literal");
    }

    private static string Number(string text, ref int at)
    {
        var digits = While(text, ref at, character => char.IsAsciiDigit(character) || character == '.');
        if (at >= text.Length || text[at] is not ('e' or 'E'))
        {
            return digits;
        }

        var exponent = text[at++].ToString();
        if (at < text.Length && text[at] is '+' or '-')
        {
            exponent += text[at++];
        }

        return digits + exponent + While(text, ref at, char.IsAsciiDigit);
    }

    private static string While(string text, ref int at, Func<char, bool> belongs)
    {
        var start = at;
        while (at < text.Length && belongs(text[at]))
        {
            at++;
        }

        return text[start..at];
    }
}
