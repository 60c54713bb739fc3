using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Seams;

/// <summary>
/// Reads a resource's properties. Templates may give any scalar as a text (a parameter's value, say): CloudFormation turns it into
/// what the property's schema asks for, and so do these.
/// </summary>
public static class ResourceProperties
{
    /// <summary>A text; null where it is absent.</summary>
    public static string? Text(this JsonObject properties, string name) => properties[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        var other => other.ToJsonString(),
    };

    /// <summary>A whole number; null where it is absent.</summary>
    /// <exception cref="AwsException">It is none.</exception>
    public static int? Number(this JsonObject properties, string name) => properties.Text(name) is not { } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw new AwsException("InvalidRequest", $"Model validation failed (#/{name}: expected type: Integer, found: String)");

    /// <summary>A number; null where it is absent.</summary>
    /// <exception cref="AwsException">It is none.</exception>
    public static double? Fraction(this JsonObject properties, string name) => properties.Text(name) is not { } text ? null
        : double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number
        : throw new AwsException("InvalidRequest", $"Model validation failed (#/{name}: expected type: Number, found: String)");

    /// <summary>True or false; null where it is absent.</summary>
    /// <exception cref="AwsException">It is neither.</exception>
    public static bool? Flag(this JsonObject properties, string name) => properties.Text(name) is not { } text ? null
        : bool.TryParse(text, out var flag) ? flag
        : throw new AwsException("InvalidRequest", $"Model validation failed (#/{name}: expected type: Boolean, found: String)");

    /// <summary>A list of texts; empty where it is absent.</summary>
    public static IReadOnlyList<string> Texts(this JsonObject properties, string name) =>
        properties[name] is JsonArray items ? [.. items.Select(item => item is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : item?.ToJsonString() ?? "")] : [];

    /// <summary>A list of objects; empty where it is absent.</summary>
    public static IEnumerable<JsonObject> Objects(this JsonObject properties, string name) =>
        (properties[name] as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>A text that must be there.</summary>
    /// <exception cref="AwsException">It is absent.</exception>
    public static string Require(this JsonObject properties, string name) =>
        properties.Text(name) ?? throw new AwsException("InvalidRequest", $"Model validation failed (#: required key [{name}] not found)");

    /// <summary>The <c>Tags</c> of a resource, <c>[{"Key": …, "Value": …}]</c>.</summary>
    public static IReadOnlyDictionary<string, string> Tags(this JsonObject properties) =>
        properties.Objects("Tags").ToDictionary(tag => tag.Text("Key") ?? "", tag => tag.Text("Value") ?? "");
}
