using System.Globalization;
using System.Text.Json;

namespace CampusIssues.Emulator.ApiGateway.Templates;

/// <summary>
/// The JSONPath of mapping templates: <c>$</c>, <c>.name</c>, <c>['name']</c>, <c>[0]</c>, <c>[*]</c>, <c>..name</c>.
/// </summary>
internal static class JsonPath
{
    /// <summary>What a path leads to: one value; for a path with <c>*</c> or <c>..</c> an array of all; null where it leads nowhere.</summary>
    public static JsonElement? Find(JsonElement root, string path)
    {
        var found = new List<JsonElement> { root };
        var many = false;
        var index = path.StartsWith('$') ? 1 : 0;
        while (index < path.Length)
        {
            var (name, deep) = Next(path, ref index);
            many |= deep || name == "*";
            found = [.. found.SelectMany(element => deep ? Deep(element, name) : Children(element, name))];
        }

        return many ? Array(found) : found.Count > 0 ? found[0] : null;
    }

    /// <summary>The next step of the path; positions are told as <c>#0</c>.</summary>
    private static (string Name, bool Deep) Next(string path, ref int index)
    {
        if (path[index] == '[')
        {
            var close = path.IndexOf(']', index);
            if (close < 0)
            {
                throw new VtlException($"Invalid path {path}");
            }

            var inner = path[(index + 1)..close].Trim();
            index = close + 1;
            return (inner.StartsWith('\'') || inner.StartsWith('"') ? inner[1..^1] : inner == "*" ? "*" : "#" + inner, false);
        }

        var deep = path.AsSpan(index).StartsWith("..");
        index += deep ? 2 : path[index] == '.' ? 1 : 0;
        var end = path.AsSpan(index).IndexOfAny('.', '[');
        var name = end < 0 ? path[index..] : path[index..(index + end)];
        index += name.Length;
        return name.Length > 0 || index >= path.Length ? (name, deep) : throw new VtlException($"Invalid path {path}");
    }

    private static IEnumerable<JsonElement> Children(JsonElement element, string name)
    {
        if (name.Length == 0)
        {
            return [element];
        }

        if (element.ValueKind == JsonValueKind.Object)
        {
            return name == "*" ? element.EnumerateObject().Select(member => member.Value)
                : element.TryGetProperty(name, out var value) ? [value]
                : [];
        }

        if (element.ValueKind != JsonValueKind.Array)
        {
            return [];
        }

        return name == "*" ? element.EnumerateArray()
            : name.StartsWith('#') && int.TryParse(name.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var position) ? At(element, position)
            : element.EnumerateArray().SelectMany(item => Children(item, name));
    }

    private static IEnumerable<JsonElement> At(JsonElement array, int position)
    {
        var index = position < 0 ? array.GetArrayLength() + position : position;
        return index >= 0 && index < array.GetArrayLength() ? [array[index]] : [];
    }

    private static IEnumerable<JsonElement> Deep(JsonElement element, string name)
    {
        IEnumerable<JsonElement> below = element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().Select(member => member.Value),
            JsonValueKind.Array => element.EnumerateArray(),
            _ => [],
        };
        var own = element.ValueKind == JsonValueKind.Object ? Children(element, name) : [];
        return own.Concat(below.SelectMany(child => Deep(child, name)));
    }

    private static JsonElement Array(List<JsonElement> items)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var item in items)
            {
                item.WriteTo(json);
            }

            json.WriteEndArray();
        }

        using var document = JsonDocument.Parse(buffer.ToArray());
        return document.RootElement.Clone();
    }
}
