using System.Text.Json;

namespace CampusIssues.Emulator.ApiGateway.Schema;

/// <summary>JSON values as draft 4 sees them.</summary>
internal static class JsonTypes
{
    /// <summary>The primitive type's name.</summary>
    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => IsInteger(value) ? "integer" : "number",
        _ => "null",
    };

    /// <summary>Names as messages list them: <c>["a","b"]</c>.</summary>
    public static string List(IEnumerable<string> names) => $"[{string.Join(",", names.Select(name => $"\"{name}\""))}]";

    /// <summary>How many characters a text has; a pair of surrogates is one.</summary>
    public static int Length(string text) => text.Length - text.Count(char.IsLowSurrogate);

    private static bool IsInteger(JsonElement value) => value.TryGetDecimal(out var number) ? number == decimal.Truncate(number) : value.GetDouble() % 1 == 0;
}
