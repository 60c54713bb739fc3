using System.Text.Json.Nodes;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs.Query;

/// <summary>
/// Reads the query protocol's flat parameters into what the JSON protocol has:
/// <c>Attribute.1.Name=DelaySeconds&amp;Attribute.1.Value=5</c> is <c>{"Attributes": {"DelaySeconds": "5"}}</c>.
/// </summary>
internal static class QueryFormReader
{
    private static readonly Dictionary<string, string> Lists = new()
    {
        ["AttributeName"] = "AttributeNames",
        ["MessageAttributeName"] = "MessageAttributeNames",
        ["MessageSystemAttributeName"] = "MessageSystemAttributeNames",
        ["TagKey"] = "TagKeys",
        ["AWSAccountId"] = "AWSAccountIds",
        ["ActionName"] = "Actions",
    };

    private static readonly Dictionary<string, (string Member, string Key, string Value)> Maps = new()
    {
        ["Attribute"] = ("Attributes", "Name", "Value"),
        ["Tag"] = ("tags", "Key", "Value"),
        ["MessageAttribute"] = ("MessageAttributes", "Name", "Value"),
        ["MessageSystemAttribute"] = ("MessageSystemAttributes", "Name", "Value"),
    };

    public static JsonObject Read(QueryForm form)
    {
        var root = new Node();
        foreach (var name in form.Names)
        {
            root.Put(name.Split('.'), form[name]!);
        }

        return Structure(root);
    }

    private static JsonObject Structure(Node node)
    {
        var json = new JsonObject();
        foreach (var (name, child) in node.Children)
        {
            if (child.Value is { } text)
            {
                json[name] = text;
            }
            else if (Lists.TryGetValue(name, out var list))
            {
                json[list] = new JsonArray([.. child.InOrder.Select(item => JsonValue.Create(item.Value))]);
            }
            else if (Maps.TryGetValue(name, out var map))
            {
                json[map.Member] = Map(child, map.Key, map.Value);
                if (name == "Tag")
                {
                    // TagQueue names its member as nobody else does.
                    json["Tags"] = Map(child, map.Key, map.Value);
                }
            }
            else if (name.EndsWith("RequestEntry", StringComparison.Ordinal))
            {
                json["Entries"] = new JsonArray([.. child.InOrder.Select(Structure)]);
            }
            else
            {
                json[name] = Structure(child);
            }
        }

        return json;
    }

    private static JsonObject Map(Node node, string key, string value)
    {
        var json = new JsonObject();
        foreach (var entry in node.InOrder)
        {
            var content = entry.Children.GetValueOrDefault(value);
            json[entry.Children.GetValueOrDefault(key)?.Value ?? ""] = content is null ? null : content.Value is { } text ? text : Structure(content);
        }

        return json;
    }

    private sealed class Node
    {
        public string? Value { get; private set; }

        public Dictionary<string, Node> Children { get; } = [];

        public IEnumerable<Node> InOrder => Children.OrderBy(child => int.TryParse(child.Key, out var number) ? number : 0).Select(child => child.Value);

        public void Put(ReadOnlySpan<string> path, string value)
        {
            if (path.IsEmpty)
            {
                Value = value;
                return;
            }

            if (!Children.TryGetValue(path[0], out var child))
            {
                Children[path[0]] = child = new Node();
            }

            child.Put(path[1..], value);
        }
    }
}
