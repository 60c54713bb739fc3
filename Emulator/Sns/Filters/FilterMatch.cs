using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Sns.Filters;

/// <summary>Whether a message passes a filter policy.</summary>
internal static class FilterMatch
{
    /// <summary>By the message's attributes; those of binary type aren't seen.</summary>
    public static bool OnAttributes(FilterExpression policy, IReadOnlyDictionary<string, MessageAttributeValue> attributes) =>
        Holds(policy, attributes.Where(attribute => !attribute.Value.DataType.StartsWith("Binary", StringComparison.Ordinal))
            .ToDictionary(attribute => attribute.Key, attribute => ValuesOf(attribute.Value)));

    /// <summary>By the members of the message's body; one that is no JSON object doesn't pass.</summary>
    public static bool OnBody(FilterExpression policy, string body)
    {
        try
        {
            if (JsonNode.Parse(body) is not JsonObject json)
            {
                return false;
            }

            var values = new Dictionary<string, List<JsonNode?>>();
            Collect(json, "", values);
            return Holds(policy, values);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool Holds(FilterExpression policy, Dictionary<string, List<JsonNode?>> values) => policy switch
    {
        AllOf all => all.Parts.All(part => Holds(part, values)),
        AnyOf any => any.Parts.Any(part => Holds(part, values)),
        FieldMatches field => field.Tests.Any(test => Holds(test, values.GetValueOrDefault(field.Path))),
        _ => throw new InvalidOperationException($"No such part of a policy: {policy}"),
    };

    private static bool Holds(FilterTest test, List<JsonNode?>? values) => test switch
    {
        Exists exists => exists.Wanted == values is not null,
        IsNull when values is null => true,
        _ => values?.Any(value => Holds(test, value)) == true,
    };

    private static bool Holds(FilterTest test, JsonNode? value) => (test, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        (IsNull, JsonValueKind.Null) => true,
        (IsTruth wanted, JsonValueKind.True or JsonValueKind.False) => value!.GetValue<bool>() == wanted.Truth,
        (IsNumber wanted, JsonValueKind.Number) => NumberOf(value!) == wanted.Number,
        (IsInRange range, JsonValueKind.Number) => range.Bounds.All(bound => IsWithin(NumberOf(value!), bound.Operator, bound.Number)),
        (IsAnythingBut but, not JsonValueKind.Null) => !but.Tests.Any(unwanted => Holds(unwanted, value)),
        (_, JsonValueKind.String) => HoldsFor(test, value!.GetValue<string>()),
        _ => false,
    };

    private static bool HoldsFor(FilterTest test, string text) => test switch
    {
        IsText wanted => text == wanted.Text,
        BeginsWith wanted => text.StartsWith(wanted.Text, StringComparison.Ordinal),
        EndsWith wanted => text.EndsWith(wanted.Text, StringComparison.Ordinal),
        IsTextInAnyCase wanted => text.Equals(wanted.Text, StringComparison.OrdinalIgnoreCase),
        IsLike wanted => IsLike(wanted.Pattern.Split('*'), text),
        IsWithin wanted => IPAddress.TryParse(text, out var address) && wanted.Network.Contains(address),
        _ => false,
    };

    /// <summary>Whether a text has the parts of a pattern in order, the first at its start and the last at its end.</summary>
    private static bool IsLike(string[] parts, string text)
    {
        if (parts.Length == 1)
        {
            return text == parts[0];
        }

        if (!text.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        foreach (var part in parts[1..^1])
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + part.Length;
        }

        return text.Length - at >= parts[^1].Length && text.EndsWith(parts[^1], StringComparison.Ordinal);
    }

    private static bool IsWithin(double value, string operation, double bound) => operation switch
    {
        "=" => value == bound,
        "<" => value < bound,
        "<=" => value <= bound,
        ">" => value > bound,
        _ => value >= bound,
    };

    private static double NumberOf(JsonNode value) => double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);

    private static List<JsonNode?> ValuesOf(MessageAttributeValue attribute)
    {
        if (attribute.DataType.StartsWith("Number", StringComparison.Ordinal) && double.TryParse(attribute.Value, CultureInfo.InvariantCulture, out var number))
        {
            return [JsonValue.Create(number)];
        }

        if (attribute.DataType == "String.Array")
        {
            try
            {
                return JsonNode.Parse(attribute.Value) is JsonArray items ? [.. items] : [];
            }
            catch (JsonException)
            {
                return [];
            }
        }

        return [JsonValue.Create(attribute.Value)];
    }

    private static void Collect(JsonNode? node, string path, Dictionary<string, List<JsonNode?>> into)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                {
                    Collect(value, path.Length == 0 ? name : $"{path}.{name}", into);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Collect(item, path, into);
                }

                break;
            default:
                if (!into.TryGetValue(path, out var values))
                {
                    into[path] = values = [];
                }

                values.Add(node);
                break;
        }
    }
}
