using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CampusIssues.Emulator.ApiGateway.OpenApi;

/// <summary>Reads a document in YAML 1.2's core schema, of which JSON is a part. CloudFormation's short forms (<c>!Sub</c>) become their long ones.</summary>
internal static partial class YamlJson
{
    private const int DeepestNesting = 100;

    /// <summary>The document; throws <see cref="FormatException"/> where it is neither JSON nor YAML.</summary>
    public static JsonNode? Parse(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 0 ? null : Convert(stream.Documents[0].RootNode, 0);
        }
        catch (YamlException malformed)
        {
            throw new FormatException(malformed.Message, malformed);
        }
    }

    private static JsonNode? Convert(YamlNode node, int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new FormatException($"The document is nested more than {DeepestNesting} deep.");
        }

        JsonNode? value = node switch
        {
            YamlMappingNode mapping => Object(mapping, depth),
            YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(child => Convert(child, depth + 1))]),
            YamlScalarNode scalar => Scalar(scalar),
            _ => throw new FormatException($"Unexpected {node.NodeType}."),
        };
        return Intrinsic(node) is { } name ? new JsonObject { [name] = value } : value;
    }

    private static JsonObject Object(YamlMappingNode mapping, int depth)
    {
        var result = new JsonObject();
        foreach (var (key, value) in mapping.Children)
        {
            result[((YamlScalarNode)key).Value ?? ""] = Convert(value, depth + 1);
        }

        return result;
    }

    private static JsonValue? Scalar(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        if (scalar.Style != ScalarStyle.Plain || !scalar.Tag.IsEmpty)
        {
            return JsonValue.Create(text);
        }

        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => JsonValue.Create(true),
            "false" or "False" or "FALSE" => JsonValue.Create(false),
            _ when Integer().IsMatch(text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(whole),
            _ when Float().IsMatch(text) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
            _ => JsonValue.Create(text),
        };
    }

    private static string? Intrinsic(YamlNode node) =>
        node.Tag.IsEmpty || node.Tag.Value.StartsWith("tag:", StringComparison.Ordinal) || !node.Tag.Value.StartsWith('!') || node.Tag.Value.Length == 1 ? null
        : node.Tag.Value is "!Ref" or "!Condition" ? node.Tag.Value[1..]
        : "Fn::" + node.Tag.Value[1..];

    [GeneratedRegex("^[-+]?[0-9]+$")]
    private static partial Regex Integer();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Float();
}
