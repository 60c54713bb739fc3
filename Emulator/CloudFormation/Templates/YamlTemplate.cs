using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CampusIssues.Emulator.CloudFormation.Templates;

/// <summary>Reads YAML with CloudFormation's short forms: <c>!Ref x</c>, <c>!GetAtt a.b</c>, <c>!Sub "…"</c>.</summary>
internal sealed class YamlTemplate
{
    private const int MaxDepth = 100;
    private readonly Parser _parser;
    private readonly Dictionary<AnchorName, JsonNode?> _anchors = [];

    private YamlTemplate(string text) => _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));

    /// <summary>Reads a document; throws CloudFormation's error for one that is malformed.</summary>
    public static JsonNode? Parse(string text)
    {
        try
        {
            var reader = new YamlTemplate(text);
            while (reader.Next() is StreamStart or DocumentStart)
            {
            }

            return reader._parser.Current is StreamEnd or null ? null : reader.Node(0);
        }
        catch (YamlException malformed)
        {
            throw CloudFormationErrors.TemplateFormat($"YAML not well-formed. (line {malformed.Start.Line}, column {malformed.Start.Column})");
        }
    }

    private ParsingEvent? Next() => _parser.MoveNext() ? _parser.Current : null;

    private JsonNode? Node(int depth)
    {
        if (depth > MaxDepth)
        {
            throw CloudFormationErrors.TemplateFormat($"Template nesting is deeper than {MaxDepth} levels.");
        }

        var node = _parser.Current!;
        var (anchor, tag) = node is NodeEvent described ? (described.Anchor, described.Tag) : (AnchorName.Empty, TagName.Empty);
        var value = node switch
        {
            Scalar scalar => Value(scalar),
            SequenceStart => Sequence(depth),
            MappingStart => Mapping(depth),
            AnchorAlias alias => _anchors.GetValueOrDefault(alias.Value)?.DeepClone(),
            _ => null,
        };
        var made = Short(tag, value);
        if (!anchor.IsEmpty)
        {
            _anchors[anchor] = made?.DeepClone();
        }

        return made;
    }

    private JsonArray Sequence(int depth)
    {
        var items = new JsonArray();
        while (Next() is not SequenceEnd)
        {
            items.Add(Node(depth + 1));
        }

        return items;
    }

    private JsonObject Mapping(int depth)
    {
        var members = new JsonObject();
        while (Next() is not MappingEnd)
        {
            var start = _parser.Current!.Start;
            var key = _parser.Current is Scalar name ? name.Value : Node(depth + 1)?.ToString() ?? "";
            Next();
            var value = Node(depth + 1);
            if (key == "<<" && value is JsonObject merged)
            {
                Merge(members, merged);
            }
            else if (!members.TryAdd(key, value))
            {
                throw CloudFormationErrors.TemplateFormat($"duplicate key '{key}' (line {start.Line}, column {start.Column})");
            }
        }

        return members;
    }

    private static void Merge(JsonObject members, JsonObject merged)
    {
        foreach (var (name, value) in merged)
        {
            members.TryAdd(name, value?.DeepClone());
        }
    }

    private static JsonNode? Value(Scalar scalar)
    {
        if (scalar.Style != ScalarStyle.Plain || scalar is { Tag.IsEmpty: false, IsPlainImplicit: false })
        {
            return JsonValue.Create(scalar.Value);
        }

        return scalar.Value switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" or "yes" or "Yes" or "on" => JsonValue.Create(true),
            "false" or "False" or "FALSE" or "no" or "No" or "off" => JsonValue.Create(false),
            var text when IsNumber(text) => JsonNode.Parse(text),
            var text => JsonValue.Create(text),
        };
    }

    // 000000000000 and the like are texts, as people mean them.
    private static bool IsNumber(string text)
    {
        var digits = text.TrimStart('-');
        return digits.Length is > 0 and < 16 && char.IsAsciiDigit(digits[0]) && (digits.Length == 1 || digits[0] != '0' || digits[1] == '.')
            && digits.All(character => char.IsAsciiDigit(character) || character == '.') && digits.Count(character => character == '.') <= 1 && !digits.EndsWith('.');
    }

    private static JsonNode? Short(TagName tag, JsonNode? value)
    {
        if (tag.IsEmpty || tag.IsNonSpecific || !tag.Value.StartsWith('!') || tag.Value.StartsWith("!!", StringComparison.Ordinal))
        {
            return value;
        }

        return tag.Value[1..] switch
        {
            "Ref" => new JsonObject { ["Ref"] = value },
            "Condition" => new JsonObject { ["Condition"] = value },
            "GetAtt" when value is JsonValue dotted => new JsonObject { ["Fn::GetAtt"] = SplitAttribute(dotted.ToString()) },
            var name => new JsonObject { [$"Fn::{name}"] = value },
        };
    }

    private static JsonArray SplitAttribute(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? new JsonArray(JsonValue.Create(text)) : new JsonArray(JsonValue.Create(text[..dot]), JsonValue.Create(text[(dot + 1)..]));
    }
}
