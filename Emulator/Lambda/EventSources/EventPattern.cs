using System.Globalization;
using System.Text.Json;

namespace CampusIssues.Emulator.Lambda.EventSources;

/// <summary>
/// A filter of events, <c>{"eventName":["INSERT"],"dynamodb":{"NewImage":{"n":{"N":[{"numeric":["&gt;",5]}]}}}}</c>
/// (https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html). All members must match; of a list, one.
/// </summary>
internal static class EventPattern
{
    public static bool Matches(JsonElement pattern, JsonElement? value) => pattern.ValueKind switch
    {
        JsonValueKind.Object => pattern.EnumerateObject().All(member => MatchesMember(member, value)),
        JsonValueKind.Array => pattern.EnumerateArray().Any(rule => MatchesAny(rule, value)),
        _ => false,
    };

    private static bool MatchesMember(JsonProperty member, JsonElement? value)
    {
        if (member.Name == "$or" && member.Value.ValueKind == JsonValueKind.Array)
        {
            return member.Value.EnumerateArray().Any(alternative => Matches(alternative, value));
        }

        JsonElement? found = value is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(member.Name, out var child) ? child : null;
        return Matches(member.Value, found);
    }

    private static bool MatchesAny(JsonElement rule, JsonElement? value) => value is { ValueKind: JsonValueKind.Array } list && !IsExists(rule)
        ? list.EnumerateArray().Any(item => MatchesRule(rule, item))
        : MatchesRule(rule, value);

    private static bool IsExists(JsonElement rule) => rule.ValueKind == JsonValueKind.Object && rule.TryGetProperty("exists", out _);

    private static bool MatchesRule(JsonElement rule, JsonElement? value)
    {
        if (rule.ValueKind != JsonValueKind.Object)
        {
            return value is { } exact && JsonElement.DeepEquals(rule, exact);
        }

        foreach (var condition in rule.EnumerateObject())
        {
            return condition.Name switch
            {
                "exists" => condition.Value.GetBoolean() == (value is { ValueKind: not (JsonValueKind.Object or JsonValueKind.Array) }),
                "prefix" => Text(value)?.StartsWith(condition.Value.GetString()!, StringComparison.Ordinal) == true,
                "suffix" => Text(value)?.EndsWith(condition.Value.GetString()!, StringComparison.Ordinal) == true,
                "equals-ignore-case" => string.Equals(Text(value), condition.Value.GetString(), StringComparison.OrdinalIgnoreCase),
                "anything-but" => value is { } present && !MatchesAnythingBut(condition.Value, present),
                "numeric" => Number(value) is { } number && MatchesNumeric(condition.Value, number),
                _ => false,
            };
        }

        return false;
    }

    private static bool MatchesAnythingBut(JsonElement excluded, JsonElement value) => excluded.ValueKind == JsonValueKind.Array
        ? excluded.EnumerateArray().Any(item => MatchesRule(item, value))
        : MatchesRule(excluded, value);

    private static bool MatchesNumeric(JsonElement comparisons, decimal number)
    {
        var parts = comparisons.EnumerateArray().ToArray();
        for (var index = 0; index + 1 < parts.Length; index += 2)
        {
            var bound = parts[index + 1].GetDecimal();
            var holds = parts[index].GetString() switch
            {
                "=" => number == bound,
                "<" => number < bound,
                "<=" => number <= bound,
                ">" => number > bound,
                ">=" => number >= bound,
                _ => false,
            };
            if (!holds)
            {
                return false;
            }
        }

        return true;
    }

    private static string? Text(JsonElement? value) => value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>A number; DynamoDB's are texts.</summary>
    private static decimal? Number(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.Number } number => number.GetDecimal(),
        { ValueKind: JsonValueKind.String } text when decimal.TryParse(text.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };
}
