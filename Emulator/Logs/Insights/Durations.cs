using System.Globalization;

namespace CampusIssues.Emulator.Logs.Insights;

/// <summary>Time spans such as <c>5m</c>.</summary>
internal static class Durations
{
    public static double Milliseconds(Token token)
    {
        var digits = token.Text.TakeWhile(letter => char.IsAsciiDigit(letter) || letter == '.').Count();
        var number = double.Parse(token.Text.AsSpan(0, digits), CultureInfo.InvariantCulture);
        return number * token.Text[digits..].ToLowerInvariant() switch
        {
            "ms" or "msec" or "millisecond" or "milliseconds" => 1,
            "s" or "sec" or "secs" or "second" or "seconds" => 1_000,
            "m" or "min" or "mins" or "minute" or "minutes" => 60_000,
            "h" or "hr" or "hrs" or "hour" or "hours" => 3_600_000,
            "d" or "day" or "days" => 86_400_000,
            "w" or "week" or "weeks" => 604_800_000,
            "mo" or "mon" or "month" or "months" => 2_592_000_000,
            "q" or "qtr" or "quarter" or "quarters" => 7_776_000_000,
            "y" or "yr" or "year" or "years" => 31_536_000_000,
            _ => throw LogsErrors.MalformedQuery($"{token.Text} isn't a time span", token.Start, token.End),
        };
    }
}
