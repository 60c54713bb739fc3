using System.Globalization;

namespace CampusIssues.Emulator.CloudWatch.Wire;

/// <summary>Numbers as AWS writes them in answers, reasons and messages, which is Java's way: <c>2.0</c>, <c>0.5</c>, <c>1.2E7</c>.</summary>
internal static class JavaNumber
{
    public static string Text(double value)
    {
        var size = Math.Abs(value);
        if (size == 0 || size is >= 1e-3 and < 1e7)
        {
            return value == Math.Floor(value) ? value.ToString("F1", CultureInfo.InvariantCulture) : value.ToString("R", CultureInfo.InvariantCulture);
        }

        var (mantissa, exponent) = Parts(size.ToString("R", CultureInfo.InvariantCulture));
        exponent += mantissa.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? point : mantissa.Length;
        exponent -= 1;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var zeros = digits.Length - digits.TrimStart('0').Length;
        digits = digits[zeros..].TrimEnd('0');
        return string.Create(CultureInfo.InvariantCulture, $"{(value < 0 ? "-" : "")}{digits[0]}.{(digits.Length > 1 ? digits[1..] : "0")}E{exponent - zeros}");
    }

    private static (string Mantissa, int Exponent) Parts(string text) => text.Split('E') is [var mantissa, var exponent]
        ? (mantissa, int.Parse(exponent, CultureInfo.InvariantCulture))
        : (text, 0);
}
