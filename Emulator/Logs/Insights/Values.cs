using System.Globalization;

namespace CampusIssues.Emulator.Logs.Insights;

/// <summary>A moment, in milliseconds since 1970.</summary>
internal readonly record struct Moment(long Milliseconds)
{
    public override string ToString() =>
        DateTimeOffset.FromUnixTimeMilliseconds(Milliseconds).UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);
}

/// <summary>The values of a query: texts, numbers, moments, truth values and nothing.</summary>
internal static class Values
{
    public static double? Number(object? value) => value switch
    {
        double number => number,
        Moment moment => moment.Milliseconds,
        bool truth => truth ? 1 : 0,
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    public static string? Text(object? value) => value switch
    {
        null => null,
        double number => Math.Round(number, 4).ToString("0.####", CultureInfo.InvariantCulture),
        bool truth => truth ? "1" : "0",
        _ => value.ToString(),
    };

    public static bool Truth(object? value) => value switch
    {
        null => false,
        bool truth => truth,
        double number => number != 0,
        string text => text.Length > 0 && text != "0" && !text.Equals("false", StringComparison.OrdinalIgnoreCase),
        _ => true,
    };

    /// <summary>Numbers by their value, all else by its text; nothing comes first.</summary>
    public static int Compare(object? left, object? right) => (Number(left), Number(right)) switch
    {
        ({ } first, { } second) => first.CompareTo(second),
        _ => string.CompareOrdinal(Text(left), Text(right)),
    };
}
