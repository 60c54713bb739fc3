using System.Text.RegularExpressions;

namespace CampusIssues.Emulator.Logs.Insights;

/// <summary>The functions of one row's values. An argument that is missing or of no use makes the result nothing.</summary>
internal static class Functions
{
    private static readonly Dictionary<string, Func<object?[], object?>> Table = new(StringComparer.OrdinalIgnoreCase)
    {
        ["abs"] = Math1(Math.Abs),
        ["ceil"] = Math1(Math.Ceiling),
        ["floor"] = Math1(Math.Floor),
        ["sqrt"] = Math1(Math.Sqrt),
        ["log"] = Math1(Math.Log),
        ["mod"] = Math2((left, right) => left % right),
        ["power"] = Math2(Math.Pow),
        ["greatest"] = arguments => arguments.Max(Values.Number),
        ["least"] = arguments => arguments.Min(Values.Number),
        ["strlen"] = Text1(text => (double)text.Length),
        ["toupper"] = Text1(text => text.ToUpperInvariant()),
        ["tolower"] = Text1(text => text.ToLowerInvariant()),
        ["trim"] = arguments => Text(arguments, 0)?.Trim(Letters(arguments)),
        ["ltrim"] = arguments => Text(arguments, 0)?.TrimStart(Letters(arguments)),
        ["rtrim"] = arguments => Text(arguments, 0)?.TrimEnd(Letters(arguments)),
        ["concat"] = arguments => string.Concat(arguments.Select(Values.Text)),
        ["strcontains"] = arguments => Text(arguments, 0)?.Contains(Text(arguments, 1) ?? "", StringComparison.Ordinal),
        ["replace"] = arguments => Text(arguments, 0)?.Replace(Text(arguments, 1) ?? " ", Text(arguments, 2), StringComparison.Ordinal),
        ["substr"] = Substring,
        ["isempty"] = arguments => string.IsNullOrEmpty(Text(arguments, 0)),
        ["isblank"] = arguments => string.IsNullOrWhiteSpace(Text(arguments, 0)),
        ["ispresent"] = arguments => arguments is [not null, ..],
        ["coalesce"] = arguments => arguments.FirstOrDefault(argument => argument is not null),
        ["regexmatch"] = arguments => Text(arguments, 0) is { } text && Regex.IsMatch(text, Text(arguments, 1) ?? ""),
        ["bin"] = arguments => Bin(arguments, 0, 1, Math.Floor),
        ["datefloor"] = arguments => Bin(arguments, 1, 0, Math.Floor),
        ["dateceil"] = arguments => Bin(arguments, 1, 0, Math.Ceiling),
        ["frommillis"] = arguments => Values.Number(arguments.ElementAtOrDefault(0)) is { } number ? new Moment((long)number) : null,
        ["tomillis"] = arguments => Values.Number(arguments.ElementAtOrDefault(0)),
    };

    public static bool Exists(string name) => Table.ContainsKey(name);

    public static object? Call(string name, object?[] arguments) => Table[name](arguments);

    private static string? Text(object?[] arguments, int index) => Values.Text(arguments.ElementAtOrDefault(index));

    private static char[] Letters(object?[] arguments) => (Text(arguments, 1) ?? " \t\r\n").ToCharArray();

    private static Func<object?[], object?> Math1(Func<double, double> compute) =>
        arguments => Values.Number(arguments.ElementAtOrDefault(0)) is { } number ? compute(number) : null;

    private static Func<object?[], object?> Math2(Func<double, double, double> compute) => arguments =>
        Values.Number(arguments.ElementAtOrDefault(0)) is { } left && Values.Number(arguments.ElementAtOrDefault(1)) is { } right ? compute(left, right) : null;

    private static Func<object?[], object?> Text1(Func<string, object> compute) => arguments => Text(arguments, 0) is { } text ? compute(text) : null;

    private static string? Substring(object?[] arguments)
    {
        var text = Text(arguments, 0);
        var start = (int)(Values.Number(arguments.ElementAtOrDefault(1)) ?? 0);
        if (text is null || start >= text.Length)
        {
            return text is null ? null : "";
        }

        var length = Values.Number(arguments.ElementAtOrDefault(2)) is { } asked ? (int)asked : text.Length;
        return text.Substring(Math.Max(0, start), Math.Min(length, text.Length - Math.Max(0, start)));
    }

    private static Moment? Bin(object?[] arguments, int span, int of, Func<double, double> round) =>
        Values.Number(arguments.ElementAtOrDefault(span)) is { } period and > 0 && Values.Number(arguments.ElementAtOrDefault(of)) is { } moment
            ? new Moment((long)(round(moment / period) * period))
            : null;
}
