using System.Text.Json;

namespace CampusIssues.Emulator.ApiGateway.Schema;

/// <summary><c>items</c> as one schema for all.</summary>
internal sealed class ItemsRule(SchemaNode items) : ISchemaRule
{
    public void Check(JsonElement value, List<string> errors)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                items.Check(item, errors);
            }
        }
    }
}

/// <summary><c>items</c> as a schema for each position, with <c>additionalItems</c>; null forbids more.</summary>
internal sealed class TupleRule(IReadOnlyList<SchemaNode> items, SchemaNode? additional) : ISchemaRule
{
    public void Check(JsonElement value, List<string> errors)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            var schema = index < items.Count ? items[index] : additional;
            if (schema is null)
            {
                errors.Add($"array must not contain more than {items.Count} element(s)");
                return;
            }

            schema.Check(item, errors);
            index++;
        }
    }
}

/// <summary><c>minItems</c> and <c>maxItems</c>.</summary>
internal sealed class ItemCountRule(int minimum, int maximum) : ISchemaRule
{
    public void Check(JsonElement value, List<string> errors)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        var count = value.GetArrayLength();
        if (count < minimum)
        {
            errors.Add($"array is too short: must have at least {minimum} elements but instance has {count} elements");
        }
        else if (count > maximum)
        {
            errors.Add($"array is too long: must have at most {maximum} elements but instance has {count} elements");
        }
    }
}

/// <summary><c>uniqueItems</c>.</summary>
internal sealed class UniqueItemsRule : ISchemaRule
{
    public void Check(JsonElement value, List<string> errors)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        var seen = new List<JsonElement>();
        foreach (var item in value.EnumerateArray())
        {
            if (seen.Exists(other => JsonElement.DeepEquals(other, item)))
            {
                errors.Add("array must not contain duplicate elements");
                return;
            }

            seen.Add(item);
        }
    }
}
