using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CampusIssues.Emulator.ApiGateway.Templates;

/// <summary>An object that templates see: its members and methods.</summary>
internal interface IVtlObject
{
    /// <summary>A member's value; null where it has none.</summary>
    object? Get(string name);

    /// <summary>A method's result.</summary>
    object? Call(string name, IReadOnlyList<object?> arguments);
}

/// <summary>
/// The values of templates: null, bool, long, double, string, <c>List&lt;object?&gt;</c>, <c>Dictionary&lt;string, object?&gt;</c> and
/// <see cref="IVtlObject"/>.
/// </summary>
internal static class VtlValue
{
    /// <summary>A JSON value as a template's.</summary>
    public static object? Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => json.TryGetInt64(out var whole) ? whole : json.GetDouble(),
        JsonValueKind.Array => json.EnumerateArray().Select(Of).ToList(),
        JsonValueKind.Object => json.EnumerateObject().GroupBy(member => member.Name).ToDictionary(group => group.Key, group => Of(group.Last().Value)),
        _ => null,
    };

    /// <summary>Whether a value counts as true.</summary>
    public static bool IsTrue(object? value) => value switch
    {
        null => false,
        bool truth => truth,
        _ => true,
    };

    /// <summary>The text that a value prints as; lists and maps as Java prints them.</summary>
    public static string Text(object? value) => value switch
    {
        null => "null",
        string text => text,
        bool truth => truth ? "true" : "false",
        long whole => whole.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        List<object?> list => $"[{string.Join(", ", list.Select(Text))}]",
        Dictionary<string, object?> map => Braces(map),
        _ => value.ToString() ?? "",
    };

    /// <summary>Equality as <c>==</c> has it: numbers by value, all else by text.</summary>
    public static bool AreEqual(object? left, object? right) =>
        left is null || right is null ? left is null && right is null
        : Number(left) is { } a && Number(right) is { } b ? a == b
        : Text(left) == Text(right);

    /// <summary>A number's value; null for what is none.</summary>
    public static double? Number(object? value) => value switch
    {
        long whole => whole,
        double number => number,
        _ => null,
    };

    private static string Braces(Dictionary<string, object?> map)
    {
        var text = new StringBuilder("{");
        foreach (var (key, value) in map)
        {
            text.Append(text.Length > 1 ? ", " : "").Append(key).Append('=').Append(Text(value));
        }

        return text.Append('}').ToString();
    }
}
