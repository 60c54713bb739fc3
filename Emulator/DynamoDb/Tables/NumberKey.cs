using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>
/// Numbers as bytes whose order is the numbers' order: an exponent byte, then two decimal digits a byte; inverted for negative
/// numbers, which end with 102.
/// </summary>
internal static class NumberKey
{
    private const int Longest = 21;

    public static byte[] Encode(Number number)
    {
        if (number.IsZero)
        {
            return [0x80];
        }

        Span<char> text = stackalloc char[40];
        number.Coefficient.TryFormat(text, out var count, default, null);
        var point = number.Magnitude + 1;
        var lead = (point & 1) != 0 ? 1 : 0;
        Span<byte> output = stackalloc byte[Longest + 1];
        var exponent = (sbyte)(((point + lead) / 2) - 64);
        output[0] = (byte)(number.Negative ? ~exponent : exponent);
        var length = 1;
        for (var at = -lead; at < count; at += 2)
        {
            var pair = (Digit(text[..count], at) * 10) + Digit(text[..count], at + 1);
            output[length++] = (byte)(number.Negative ? 101 - pair : pair + 1);
        }

        if (number.Negative && length < Longest)
        {
            output[length++] = 102;
        }

        return output[..length].ToArray();
    }

    private static int Digit(ReadOnlySpan<char> digits, int at) => at >= 0 && at < digits.Length ? digits[at] - '0' : 0;
}
