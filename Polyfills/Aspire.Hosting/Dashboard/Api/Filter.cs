using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Aspire.Hosting.Dashboard.Api;

/// <summary>What a list is asked for, by its address's query.</summary>
internal sealed record Filter
{
    private const int MaxLimit = 1_000;

    public string? Resource { get; private init; }

    public string? Text { get; private init; }

    public UInt128 Trace { get; private init; }

    public bool ErrorsOnly { get; private init; }

    /// <summary>Milliseconds.</summary>
    public double MinDuration { get; private init; }

    public int MinSeverity { get; private init; }

    public long Before { get; private init; }

    public int Limit { get; private init; }

    public static Filter Read(IQueryCollection query) => new()
    {
        Resource = Value(query, "resource"),
        Text = Value(query, "q"),
        Trace = Ids.Trace(Value(query, "trace")),
        ErrorsOnly = query["errors"] == "1",
        MinDuration = double.TryParse(query["min"], NumberStyles.Float, CultureInfo.InvariantCulture, out var min) ? min : 0,
        MinSeverity = Number(query, "level", 0),
        Before = long.TryParse(query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : long.MaxValue,
        Limit = Math.Clamp(Number(query, "limit", 200), 1, MaxLimit),
    };

    public bool Fits(string text) => Text is null || text.Contains(Text, StringComparison.OrdinalIgnoreCase);

    private static string? Value(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 } value ? value : null;

    private static int Number(IQueryCollection query, string name, int otherwise) =>
        int.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
