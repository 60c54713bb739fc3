using System.Globalization;
using System.Text;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.PartiQl;

/// <summary>Cuts a statement into tokens.</summary>
internal static class PartiQlTokenizer
{
    private static readonly string[] LongSymbols = ["<<", ">>", "<=", ">=", "<>", "!=", "||"];

    private const string Symbols = "*,.()[]{}:=<>+-/%";

    public static List<PartiQlToken> Tokenize(string text)
    {
        var tokens = new List<PartiQlToken>();
        for (var at = 0; ;)
        {
            SkipSpace(text, ref at);
            if (at == text.Length || text[at] == ';')
            {
                tokens.Add(new PartiQlToken(PartiQlKind.End, "", at, at));
                return tokens;
            }

            var start = at;
            var (kind, content) = Next(text, ref at);
            tokens.Add(new PartiQlToken(kind, content, start, at));
        }
    }

    /// <summary>What can't be cut into tokens; AWS says no more than that.</summary>
    public static AwsException Unreadable() => Errors.Validation("Statement wasn't well formed, can't be processed: ");

    // White space and comments: -- to the line's end, and between /* and */.
    private static void SkipSpace(string text, ref int at)
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
            }
            else if (string.CompareOrdinal(text, at, "--", 0, 2) == 0)
            {
                var end = text.IndexOf('\n', at);
                at = end < 0 ? text.Length : end;
            }
            else if (string.CompareOrdinal(text, at, "/*", 0, 2) == 0)
            {
                var end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
                at = end < 0 ? throw Unreadable() : end + 2;
            }
            else
            {
                return;
            }
        }
    }

    private static (PartiQlKind Kind, string Content) Next(string text, ref int at)
    {
        switch (text[at])
        {
            case '\'':
                return (PartiQlKind.Text, Quoted(text, ref at));
            case '"':
                return (PartiQlKind.QuotedName, Quoted(text, ref at));
            case '?':
                at++;
                return (PartiQlKind.Parameter, "?");
            case var letter when char.IsAsciiLetter(letter) || letter is '_' or '$':
                return (PartiQlKind.Word, While(text, ref at, character => char.IsAsciiLetterOrDigit(character) || character is '_' or '$'));
            case var digit when char.IsAsciiDigit(digit) || (digit == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])):
                return (PartiQlKind.Number, Number(text, ref at));
        }

        var start = at;
        var symbol = Array.Find(LongSymbols, candidate => string.CompareOrdinal(text, start, candidate, 0, 2) == 0)
            ?? (Symbols.Contains(text[start], StringComparison.Ordinal) ? text[start].ToString() : throw Unreadable());
        at += symbol.Length;
        return (PartiQlKind.Symbol, symbol);
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

        throw Unreadable();
    }

    // The exponent, and the scale that it leaves, must be 32-bit integers.
    private static string Number(string text, ref int at)
    {
        var digits = While(text, ref at, char.IsAsciiDigit);
        var scale = 0L;
        if (at < text.Length && text[at] == '.')
        {
            at++;
            var fraction = While(text, ref at, char.IsAsciiDigit);
            digits += "." + fraction;
            scale = fraction.Length;
        }

        if (at >= text.Length || text[at] is not ('e' or 'E'))
        {
            return digits;
        }

        var start = at++;
        if (at < text.Length && text[at] is '+' or '-')
        {
            at++;
        }

        While(text, ref at, char.IsAsciiDigit);
        var exponent = text[start..at];
        return int.TryParse(exponent.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power)
            && scale - power is >= int.MinValue and <= int.MaxValue
            ? digits + exponent
            : throw Unreadable();
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
