using System.Globalization;
using System.Text.RegularExpressions;

namespace CampusIssues.Emulator.ApiGateway.Templates;

/// <summary>The methods of texts, lists, maps and numbers: those of Java that mapping templates use.</summary>
internal static class VtlMethods
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    public static object? Call(object? target, string name, IReadOnlyList<object?> arguments) => target switch
    {
        IVtlObject bound => bound.Call(name, arguments),
        string text => OfText(text, name, arguments),
        List<object?> list => OfList(list, name, arguments),
        Dictionary<string, object?> map => OfMap(map, name, arguments),
        long or double => OfNumber(target, name),
        bool when name == "toString" => VtlValue.Text(target),
        _ => null,
    };

    private static object? OfText(string text, string name, IReadOnlyList<object?> arguments) => (name, arguments.Count) switch
    {
        ("length", 0) => (long)text.Length,
        ("isEmpty", 0) => text.Length == 0,
        ("toLowerCase", 0) => text.ToLowerInvariant(),
        ("toUpperCase", 0) => text.ToUpperInvariant(),
        ("trim", 0) => text.Trim(),
        ("toString", 0) => text,
        ("contains", 1) => text.Contains(Argument(arguments, 0), StringComparison.Ordinal),
        ("startsWith", 1) => text.StartsWith(Argument(arguments, 0), StringComparison.Ordinal),
        ("endsWith", 1) => text.EndsWith(Argument(arguments, 0), StringComparison.Ordinal),
        ("equals", 1) => text == Argument(arguments, 0),
        ("equalsIgnoreCase", 1) => text.Equals(Argument(arguments, 0), StringComparison.OrdinalIgnoreCase),
        ("concat", 1) => text + Argument(arguments, 0),
        ("indexOf", 1) => (long)text.IndexOf(Argument(arguments, 0), StringComparison.Ordinal),
        ("lastIndexOf", 1) => (long)text.LastIndexOf(Argument(arguments, 0), StringComparison.Ordinal),
        ("matches", 1) => Regex.IsMatch(text, $"^(?:{Argument(arguments, 0)})$", RegexOptions.None, MatchTimeout),
        ("replace", 2) => text.Replace(Argument(arguments, 0), Argument(arguments, 1), StringComparison.Ordinal),
        ("replaceAll", 2) => Regex.Replace(text, Argument(arguments, 0), Argument(arguments, 1), RegexOptions.None, MatchTimeout),
        ("split", 1) => Regex.Split(text, Argument(arguments, 0), RegexOptions.None, MatchTimeout).Cast<object?>().ToList(),
        ("substring", 1) => text[Index(arguments, 0, text.Length)..],
        ("substring", 2) => text[Index(arguments, 0, text.Length)..Index(arguments, 1, text.Length)],
        ("charAt", 1) => text[Index(arguments, 0, text.Length - 1)].ToString(),
        _ => null,
    };

    private static object? OfList(List<object?> list, string name, IReadOnlyList<object?> arguments)
    {
        switch (name, arguments.Count)
        {
            case ("size", 0):
                return (long)list.Count;
            case ("isEmpty", 0):
                return list.Count == 0;
            case ("get", 1):
                return arguments[0] is long index && index >= 0 && index < list.Count ? list[(int)index] : null;
            case ("contains", 1):
                return list.Exists(item => VtlValue.AreEqual(item, arguments[0]));
            case ("add", 1):
                list.Add(arguments[0]);
                return true;
            case ("addAll", 1) when arguments[0] is List<object?> more:
                list.AddRange(more);
                return true;
            default:
                return null;
        }
    }

    private static object? OfMap(Dictionary<string, object?> map, string name, IReadOnlyList<object?> arguments)
    {
        switch (name, arguments.Count)
        {
            case ("size", 0):
                return (long)map.Count;
            case ("isEmpty", 0):
                return map.Count == 0;
            case ("get", 1):
                return map.GetValueOrDefault(Argument(arguments, 0));
            case ("containsKey", 1):
                return map.ContainsKey(Argument(arguments, 0));
            case ("keySet", 0):
                return map.Keys.Cast<object?>().ToList();
            case ("values", 0):
                return map.Values.ToList();
            case ("entrySet", 0):
                return map.Select(pair => (object?)new Dictionary<string, object?> { ["key"] = pair.Key, ["value"] = pair.Value }).ToList();
            case ("put", 2):
                map.Remove(Argument(arguments, 0), out var before);
                map[Argument(arguments, 0)] = arguments[1];
                return before;
            case ("remove", 1):
                map.Remove(Argument(arguments, 0), out var removed);
                return removed;
            default:
                return null;
        }
    }

    private static object? OfNumber(object number, string name) => name switch
    {
        "toString" => VtlValue.Text(number),
        "intValue" or "longValue" => (long)VtlValue.Number(number)!.Value,
        "doubleValue" => VtlValue.Number(number),
        _ => null,
    };

    private static string Argument(IReadOnlyList<object?> arguments, int index) => VtlValue.Text(arguments[index]);

    private static int Index(IReadOnlyList<object?> arguments, int index, int limit) =>
        int.TryParse(Argument(arguments, index), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= limit
            ? value
            : throw new VtlException($"String index out of range: {Argument(arguments, index)}");
}
