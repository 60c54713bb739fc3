using System.Globalization;

namespace Aspire.Hosting.Dashboard.Api;

/// <summary>Ids and times as the page writes them.</summary>
internal static class Ids
{
    private const double NanosecondsPerMillisecond = 1e6;

    public static string Trace(UInt128 id) => id.ToString("x32", CultureInfo.InvariantCulture);

    public static string Span(ulong id) => id.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>0 where the text is no trace id.</summary>
    public static UInt128 Trace(string? text) =>
        UInt128.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id) ? id : 0;

    public static double Milliseconds(long nanoseconds) => nanoseconds / NanosecondsPerMillisecond;

    public static string[][] Pairs(KeyValuePair<string, string>[] attributes) => [.. attributes.Select(static pair => new[] { pair.Key, pair.Value })];
}
