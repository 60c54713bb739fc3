using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CampusIssues.Emulator.ApiGateway.Management;

namespace CampusIssues.Emulator.ApiGateway.CloudFormation;

/// <summary>Reads properties of a template, <c>PascalCase</c> and often texts, as parts of the model.</summary>
internal static class Template
{
    /// <summary>A part of the model; throws <c>BadRequestException</c> where a property has the wrong type.</summary>
    public static T Read<T>(JsonObject properties, JsonTypeInfo<T> info)
    {
        try
        {
            return Shape(properties, info).Deserialize(info)!;
        }
        catch (JsonException malformed)
        {
            throw Errors.BadRequest($"Properties validation failed: {malformed.Message}");
        }
    }

    /// <summary>A text property; null where it is absent.</summary>
    public static string? Text(this JsonObject properties, string name) => OpenApi.JsonText.Text(properties[name]);

    /// <summary>A text property that must be there.</summary>
    public static string Required(this JsonObject properties, string name) => properties.Text(name) ?? throw Errors.BadRequest($"Property {name} cannot be empty.");

    /// <summary>Tags, <c>[{Key, Value}]</c>, as a map; null where there are none.</summary>
    public static Dictionary<string, string>? Tags(this JsonObject properties) =>
        (properties["Tags"] as JsonArray)?.OfType<JsonObject>().ToDictionary(tag => tag.Text("Key") ?? "", tag => tag.Text("Value") ?? "");

    private static JsonObject Shape(JsonObject source, JsonTypeInfo info)
    {
        var result = new JsonObject();
        foreach (var property in info.Properties)
        {
            var name = char.ToUpperInvariant(property.Name[0]) + property.Name[1..];
            if (source[name] is { } value && Value(value, property.PropertyType) is { } shaped)
            {
                result[property.Name] = shaped;
            }
        }

        return result;
    }

    private static JsonNode? Value(JsonNode value, Type type)
    {
        if (TypedJson.IsScalar(type))
        {
            return TypedJson.Scalar(value, type);
        }

        var info = TypedJson.Info(type);
        return (info.Kind, value) switch
        {
            (JsonTypeInfoKind.Object, JsonObject source) => Shape(source, info),
            (JsonTypeInfoKind.Dictionary, JsonObject source) => new JsonObject(source.Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : Value(member.Value, info.ElementType!)))),
            (JsonTypeInfoKind.Enumerable, JsonArray source) => new JsonArray([.. source.Select(item => item is null ? null : Value(item, info.ElementType!))]),
            _ => null,
        };
    }
}
