using System.Globalization;

namespace CampusIssues.Emulator.CloudWatch.Expressions;

internal enum MathTokenKind
{
    Number,
    Text,
    Name,
    Symbol,
    End,
}

internal readonly record struct MathToken(MathTokenKind Kind, string Text, double Number = 0);

/// <summary>Splits an expression into numbers, texts, names and symbols.</summary>
internal static class MathTokenizer
{
    private static readonly string[] Symbols = ["==", "!=", "<=", ">=", "&&", "||", "<", ">", "+", "-", "*", "/", "^", "(", ")", "[", "]", ","];

    public static IReadOnlyList<MathToken> Read(string expression)
    {
        var tokens = new List<MathToken>();
        for (var at = 0; at < expression.Length;)
        {
            var first = expression[at];
            if (char.IsWhiteSpace(first))
            {
                at++;
            }
            else if (char.IsAsciiDigit(first) || (first == '.' && at + 1 < expression.Length && char.IsAsciiDigit(expression[at + 1])))
            {
                tokens.Add(ReadNumber(expression, ref at));
            }
            else if (first is '"' or '\'')
            {
                tokens.Add(ReadText(expression, first, ref at));
            }
            else if (char.IsAsciiLetter(first))
            {
                var start = at;
                while (at < expression.Length && (char.IsAsciiLetterOrDigit(expression[at]) || expression[at] == '_'))
                {
                    at++;
                }

                tokens.Add(new MathToken(MathTokenKind.Name, expression[start..at]));
            }
            else
            {
                var symbol = Array.Find(Symbols, known => string.CompareOrdinal(expression, at, known, 0, known.Length) == 0)
                    ?? throw new MathException($"Unexpected character '{first}' at position {at + 1}");
                tokens.Add(new MathToken(MathTokenKind.Symbol, symbol));
                at += symbol.Length;
            }
        }

        tokens.Add(new MathToken(MathTokenKind.End, ""));
        return tokens;
    }

    private static MathToken ReadNumber(string expression, ref int at)
    {
        var start = at;
        while (at < expression.Length && (char.IsAsciiDigit(expression[at]) || expression[at] == '.'
            || (expression[at] is 'e' or 'E' && at + 1 < expression.Length && (char.IsAsciiDigit(expression[at + 1]) || expression[at + 1] is '-' or '+'))
            || (expression[at] is '-' or '+' && expression[at - 1] is 'e' or 'E')))
        {
            at++;
        }

        var text = expression[start..at];
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? new MathToken(MathTokenKind.Number, text, number)
            : throw new MathException($"Invalid number {text}");
    }

    private static MathToken ReadText(string expression, char quote, ref int at)
    {
        var text = new System.Text.StringBuilder();
        for (at++; at < expression.Length; at++)
        {
            if (expression[at] == quote)
            {
                at++;
                return new MathToken(MathTokenKind.Text, text.ToString());
            }

            if (expression[at] == '\\' && at + 1 < expression.Length)
            {
                at++;
            }

            text.Append(expression[at]);
        }

        throw new MathException("Unterminated string");
    }
}
