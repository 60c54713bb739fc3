using System.Globalization;
using System.Text;

namespace CampusIssues.Emulator.DynamoDb.Values;

/// <summary>Reads and writes numbers as text.</summary>
internal static class NumberText
{
    /// <summary>Reads a number; the error text where it is none or outside DynamoDB's range.</summary>
    public static string? TryParse(ReadOnlySpan<byte> text, out Number number)
    {
        number = default;
        if (text.IsEmpty)
        {
            return "The parameter cannot be converted to a numeric value";
        }

        if (!TryScan(text, out var scan))
        {
            return "The parameter cannot be converted to a numeric value: " + Encoding.UTF8.GetString(text);
        }

        return scan.Digits == 0 ? null
            : scan.Magnitude > Number.MaxMagnitude ? "Number overflow. Attempting to store a number with magnitude larger than supported range"
            : scan.Magnitude < Number.MinMagnitude ? "Number underflow. Attempting to store a number with magnitude smaller than supported range"
            : scan.Digits > Number.MaxDigits ? "Attempting to store more than 38 significant digits in a Number"
            : Make(scan, out number);
    }

    public static string Format(Number number)
    {
        Span<char> digits = stackalloc char[40];
        number.Coefficient.TryFormat(digits, out var count, default, null);
        var text = new StringBuilder(number.Negative ? "-" : "");
        var point = count + number.Exponent;
        if (number.Exponent >= 0)
        {
            return text.Append(digits[..count]).Append('0', number.Exponent).ToString();
        }

        return point > 0
            ? text.Append(digits[..point]).Append('.').Append(digits[point..count]).ToString()
            : text.Append("0.").Append('0', -point).Append(digits[..count]).ToString();
    }

    private static string? Make(Scan scan, out Number number)
    {
        number = new Number(scan.Negative, scan.Coefficient, (int)(scan.Magnitude - scan.Digits + 1));
        return null;
    }

    // Digits and Magnitude are of the number without leading and trailing zeros; Coefficient overflows only beyond 38 digits.
    private record struct Scan(bool Negative, UInt128 Coefficient, int Digits, long Magnitude);

    private static bool TryScan(ReadOnlySpan<byte> text, out Scan scan)
    {
        scan = new Scan(text[0] == '-', 0, 0, 0);
        var at = text[0] is (byte)'-' or (byte)'+' ? 1 : 0;
        int read = 0, zeros = 0;
        long integral = 0;
        var point = false;
        for (; at < text.Length && (text[at] is >= (byte)'0' and <= (byte)'9' || (text[at] == '.' && !point)); at++)
        {
            if (text[at] == '.')
            {
                point = true;
                continue;
            }

            read++;
            var leading = scan.Digits == 0 && text[at] == '0';
            integral += leading ? (point ? -1 : 0) : (point ? 0 : 1);
            if (leading)
            {
                continue;
            }

            if (text[at] == '0')
            {
                zeros++;
                continue;
            }

            scan.Digits += zeros + 1;
            scan.Coefficient = scan.Digits <= Number.MaxDigits ? (scan.Coefficient * Number.PowerOfTen(zeros + 1)) + (uint)(text[at] - '0') : scan.Coefficient;
            zeros = 0;
        }

        if (read == 0 || !TryScanExponent(text[at..], out var exponent))
        {
            return false;
        }

        scan.Magnitude = integral - 1 + exponent;
        return true;
    }

    private static bool TryScanExponent(ReadOnlySpan<byte> text, out long exponent)
    {
        exponent = 0;
        if (text.IsEmpty)
        {
            return true;
        }

        if (text[0] is not ((byte)'e' or (byte)'E') || text.Length < 2)
        {
            return false;
        }

        var negative = text[1] == '-';
        text = text[(text[1] is (byte)'-' or (byte)'+' ? 2 : 1)..];
        if (text.IsEmpty || text.ContainsAnyExceptInRange((byte)'0', (byte)'9') || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out exponent))
        {
            return false;
        }

        exponent = Math.Min(exponent, 1_000_000_000) * (negative ? -1 : 1);
        return true;
    }
}
