using System.Text.Json.Nodes;

namespace CampusIssues.Emulator.ApiGateway.OpenApi;

/// <summary>Reads members of a document leniently: what has another type is absent.</summary>
internal static class JsonText
{
    /// <summary>A text, number or boolean as text; of <c>{"Fn::Sub": "…"}</c> its text; null for what is none.</summary>
    public static string? Text(this JsonNode? node) => node switch
    {
        JsonValue value => value.TryGetValue<string>(out var text) ? text : value.ToJsonString(),
        JsonObject { Count: 1 } intrinsic when intrinsic["Fn::Sub"] is JsonValue => intrinsic["Fn::Sub"].Text(),
        _ => null,
    };

    public static bool? Flag(this JsonNode? node) =>
        node is not JsonValue value ? null
        : value.TryGetValue<bool>(out var flag) ? flag
        : bool.TryParse(value.Text(), out var parsed) ? parsed
        : null;

    public static int? Int(this JsonNode? node) =>
        node is JsonValue value && int.TryParse(value.Text(), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    public static List<string>? Texts(this JsonNode? node) => node is JsonArray array ? [.. array.Select(item => item.Text() ?? "")] : null;

    public static Dictionary<string, string>? Map(this JsonNode? node) =>
        node is JsonObject map ? map.ToDictionary(member => member.Key, member => member.Value is JsonValue or null ? member.Value.Text() ?? "" : member.Value.ToJsonString()) : null;
}
