using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace CampusIssues.Emulator.ApiGateway.Management;

/// <summary>
/// Applies patch operations, <c>{"op":"replace","path":"/name","value":"new"}</c>, to a part of the model
/// (https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html). Values are texts of the member's type.
/// </summary>
internal static class PatchOperations
{
    private static readonly string[] Fixed = ["id", "createdDate", "lastUpdatedDate", "rootResourceId", "warnings", "stageName", "path", "responseType"];

    /// <summary>The target with all operations applied; throws <c>BadRequestException</c> for one that can't be.</summary>
    public static T Apply<T>(T target, JsonTypeInfo<T> info, JsonArray operations, Func<string, string>? rewrite = null)
    {
        var node = JsonSerializer.SerializeToNode(target, info)!.AsObject();
        foreach (var operation in operations.OfType<JsonObject>())
        {
            var op = (string?)operation["op"] ?? "";
            var path = (string?)operation["path"] ?? "";
            var patch = new Patch(op, path, operation["value"]);
            patch.Run(node, info, [.. (rewrite?.Invoke(path) ?? path).TrimStart('/').Split('/').Select(Decode)]);
        }

        return node.Deserialize(info)!;
    }

    private static string Decode(string part) => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    private sealed class Patch(string op, string path, JsonNode? value)
    {
        public void Run(JsonObject node, JsonTypeInfo type, ReadOnlySpan<string> parts)
        {
            if (op is not ("add" or "replace" or "remove"))
            {
                throw Errors.BadRequest($"Invalid patch operation specified. Must be one of: [add, remove, replace]");
            }

            if (type.Kind == JsonTypeInfoKind.Dictionary)
            {
                Member(node, parts[0], type.ElementType!, parts[1..]);
                return;
            }

            var name = parts[0];
            var property = type.Properties.FirstOrDefault(property => property.Name == name);
            if (property is null || Fixed.Contains(name))
            {
                throw Invalid(type);
            }

            Member(node, name, property.PropertyType, parts[1..]);
        }

        private void Member(JsonObject node, string name, Type type, ReadOnlySpan<string> rest)
        {
            if (TypedJson.IsScalar(type))
            {
                Scalar(node, name, type);
                return;
            }

            var info = TypedJson.Info(type);
            if (info.Kind == JsonTypeInfoKind.Enumerable)
            {
                List(node, name, rest);
            }
            else if (rest.IsEmpty && op == "remove")
            {
                node.Remove(name);
            }
            else if (rest.IsEmpty)
            {
                throw Invalid(info);
            }
            else
            {
                node[name] ??= new JsonObject();
                Run(node[name]!.AsObject(), info, rest);
            }
        }

        private void Scalar(JsonObject node, string name, Type type)
        {
            var unset = type == typeof(bool) ? value is null : type == typeof(int?) && value?.ToString() is null or "";
            if (op == "remove" || unset)
            {
                node.Remove(name);
                return;
            }

            node[name] = TypedJson.Scalar(value, type) ?? throw Errors.BadRequest($"Invalid value specified for path '{path}': {value}");
        }

        /// <summary>A list of texts: the item is named in the path, or, for an addition, in the value.</summary>
        private void List(JsonObject node, string name, ReadOnlySpan<string> rest)
        {
            var items = (node[name] as JsonArray ?? []).Select(item => (string?)item ?? "").ToList();
            var given = (string?)value ?? "";
            var item = rest.IsEmpty ? given : rest[0];
            var at = items.IndexOf(item);
            switch (op)
            {
                case "remove":
                    items.Remove(item);
                    break;
                case "replace" when at >= 0:
                    items[at] = given;
                    break;
                case "replace" when rest.IsEmpty || (int.TryParse(item, out var index) && index < items.Count):
                    items = rest.IsEmpty ? [.. given.Split(',', StringSplitOptions.TrimEntries)] : [given];
                    break;
                default:
                    if (at < 0)
                    {
                        items.Add(item);
                    }

                    break;
            }

            node[name] = new JsonArray([.. items.Select(text => (JsonNode)JsonValue.Create(text))]);
        }

        private Exception Invalid(JsonTypeInfo type) =>
            Errors.BadRequest($"Invalid patch path  '{path}' specified for op '{op}'. Must be one of: [{string.Join(", ", type.Properties.Where(property => !Fixed.Contains(property.Name)).Select(property => "/" + property.Name))}]");
    }
}
