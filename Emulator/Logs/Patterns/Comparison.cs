using System.Globalization;
using System.Text.RegularExpressions;

namespace CampusIssues.Emulator.Logs.Patterns;

/// <summary>What a value is compared with: a text with wildcards, a number or a regular expression.</summary>
internal sealed class Comparison
{
    private readonly string _operator;
    private readonly double? _number;
    private readonly Regex? _pattern;

    /// <param name="operator"><c>=</c>, <c>!=</c>, <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c> or <c>&gt;=</c>.</param>
    /// <param name="operand">The right side, as it was written.</param>
    public Comparison(string @operator, string operand)
    {
        _operator = @operator;
        if (operand is ['%', .., '%'])
        {
            _pattern = new Regex(operand[1..^1]);
            return;
        }

        var quoted = operand is ['"', .., '"'];
        var text = quoted ? operand[1..^1] : operand;
        _number = !quoted && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
        _pattern = new Regex($"^{Regex.Escape(text).Replace("\\*", ".*", StringComparison.Ordinal)}$", RegexOptions.Singleline);
    }

    public bool Holds(string value)
    {
        if (_number is { } bound && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return _operator switch
            {
                "=" => number == bound,
                "!=" => number != bound,
                "<" => number < bound,
                "<=" => number <= bound,
                ">" => number > bound,
                _ => number >= bound,
            };
        }

        return _operator switch
        {
            "=" => _pattern!.IsMatch(value),
            "!=" => !_pattern!.IsMatch(value),
            _ => false,
        };
    }
}
