using System.Text.Json.Nodes;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.Wire;

/// <summary>
/// Reads the query protocol's flat parameters into what the other protocols have:
/// <c>Dimensions.member.1.Name=a</c> is <c>{"Dimensions": [{"Name": "a"}]}</c>.
/// </summary>
internal static class FormInput
{
    private const int DeepestLevel = 32;

    public static JsonObject Read(QueryForm form)
    {
        var root = new Node();
        foreach (var name in form.Names.Where(name => name is not ("Action" or "Version")))
        {
            var path = name.Split('.');
            if (path.Length > DeepestLevel)
            {
                throw new AwsException("MalformedInput", $"The parameter {name} is not valid");
            }

            root.Put(path, form[name]!);
        }

        return Structure(root);
    }

    private static JsonObject Structure(Node node) =>
        new(node.Children.Select(child => KeyValuePair.Create(child.Key, Value(child.Value))));

    private static JsonNode? Value(Node node) =>
        node.Children.TryGetValue("member", out var list) && node.Children.Count == 1 ? new JsonArray([.. list.InOrder.Select(Value)])
        : node.Children.TryGetValue("entry", out var map) && node.Children.Count == 1 ? Map(map)
        : node.Children.Count > 0 ? Structure(node)
        : JsonValue.Create(node.Text);

    private static JsonObject Map(Node node)
    {
        var map = new JsonObject();
        foreach (var entry in node.InOrder)
        {
            map[entry.Children.GetValueOrDefault("key")?.Text ?? ""] = entry.Children.TryGetValue("value", out var value) ? Value(value) : null;
        }

        return map;
    }

    private sealed class Node
    {
        public string? Text { get; private set; }

        public Dictionary<string, Node> Children { get; } = [];

        public IEnumerable<Node> InOrder => Children.OrderBy(child => int.TryParse(child.Key, out var number) ? number : 0).Select(child => child.Value);

        public void Put(ReadOnlySpan<string> path, string value)
        {
            if (path.IsEmpty)
            {
                Text = value;
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
