using System.Text.Json;
using System.Text.RegularExpressions;

namespace CampusIssues.Emulator.ApiGateway.Schema;

/// <summary><c>required</c>.</summary>
internal sealed class RequiredRule(IReadOnlyList<string> names) : ISchemaRule
{
    public void Check(JsonElement value, List<string> errors)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var missing = names.Where(name => !value.TryGetProperty(name, out _)).Order(StringComparer.Ordinal).ToArray();
        if (missing.Length > 0)
        {
            errors.Add($"object has missing required properties ({JsonTypes.List(missing)})");
        }
    }
}

/// <summary><c>properties</c>, <c>patternProperties</c> and <c>additionalProperties</c>; a null <paramref name="additional"/> forbids others.</summary>
internal sealed class PropertiesRule(
    IReadOnlyDictionary<string, SchemaNode> properties,
    IReadOnlyList<(Regex Pattern, SchemaNode Schema)> patterns,
    SchemaNode? additional) : ISchemaRule
{
    public void Check(JsonElement value, List<string> errors)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var unknown = new List<string>();
        foreach (var member in value.EnumerateObject())
        {
            if (!CheckMember(member, errors))
            {
                unknown.Add(member.Name);
            }
        }

        if (unknown.Count > 0)
        {
            errors.Add($"object instance has properties which are not allowed by the schema: {JsonTypes.List(unknown.Order(StringComparer.Ordinal))}");
        }
    }

    private bool CheckMember(JsonProperty member, List<string> errors)
    {
        var known = properties.TryGetValue(member.Name, out var schema);
        schema?.Check(member.Value, errors);
        foreach (var (pattern, matched) in patterns)
        {
            if (pattern.IsMatch(member.Name))
            {
                known = true;
                matched.Check(member.Value, errors);
            }
        }

        if (!known)
        {
            additional?.Check(member.Value, errors);
        }

        return known || additional is not null;
    }
}

/// <summary><c>minProperties</c> and <c>maxProperties</c>.</summary>
internal sealed class PropertyCountRule(int minimum, int maximum) : ISchemaRule
{
    public void Check(JsonElement value, List<string> errors)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var count = value.EnumerateObject().Count();
        if (count < minimum)
        {
            errors.Add($"object has too few properties (found {count} but schema requires at least {minimum})");
        }
        else if (count > maximum)
        {
            errors.Add($"object has too many properties (found {count} but schema requires at most {maximum})");
        }
    }
}

/// <summary><c>dependencies</c>: a member asks for others, or for a schema.</summary>
internal sealed class DependencyRule(string name, ISchemaRule rule) : ISchemaRule
{
    public void Check(JsonElement value, List<string> errors)
    {
        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out _))
        {
            rule.Check(value, errors);
        }
    }
}
