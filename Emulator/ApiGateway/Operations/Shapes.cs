using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>Answers that leave out a part of the model.</summary>
internal static class Shapes
{
    /// <summary>A resource, its methods whole or by name alone.</summary>
    public static JsonObject Resource(Resource resource, bool withMethods)
    {
        var node = JsonSerializer.SerializeToNode(resource, ApiGatewayJson.Default.Resource)!.AsObject();
        if (!withMethods && node["resourceMethods"] is JsonObject methods)
        {
            node["resourceMethods"] = new JsonObject(methods.Select(method => KeyValuePair.Create(method.Key, (JsonNode?)new JsonObject())));
        }

        return node;
    }

    /// <summary>A part of the model with its tags, though there be none.</summary>
    public static JsonObject Tagged<T>(T value, JsonTypeInfo<T> info)
    {
        var node = JsonSerializer.SerializeToNode(value, info)!.AsObject();
        node["tags"] ??= new JsonObject();
        return node;
    }

    /// <summary>A key, with its value where that was asked for.</summary>
    public static JsonObject Key(ApiKey key, bool withValue)
    {
        var node = JsonSerializer.SerializeToNode(key, ApiGatewayJson.Default.ApiKey)!.AsObject();
        if (!withValue)
        {
            node.Remove("value");
        }

        return node;
    }

    /// <summary>Whether the query asks for something by <c>name=value</c>.</summary>
    public static bool Asks(Management.ManagementCall call, string name, string value) =>
        call.Aws.Http.Request.Query[name].Contains(value, StringComparer.OrdinalIgnoreCase);
}
