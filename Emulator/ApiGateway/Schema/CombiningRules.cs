using System.Text.Json;

namespace CampusIssues.Emulator.ApiGateway.Schema;

/// <summary><c>allOf</c> and <c>$ref</c>: every schema.</summary>
internal sealed class AllOfRule(IReadOnlyList<SchemaNode> schemas) : ISchemaRule
{
    public void Check(JsonElement value, List<string> errors)
    {
        foreach (var schema in schemas)
        {
            schema.Check(value, errors);
        }
    }
}

/// <summary><c>anyOf</c>: at least one schema.</summary>
internal sealed class AnyOfRule(IReadOnlyList<SchemaNode> schemas) : ISchemaRule
{
    public void Check(JsonElement value, List<string> errors)
    {
        if (!schemas.Any(schema => schema.Fits(value)))
        {
            errors.Add($"instance failed to match at least one required schema among {schemas.Count}");
        }
    }
}

/// <summary><c>oneOf</c>: exactly one schema.</summary>
internal sealed class OneOfRule(IReadOnlyList<SchemaNode> schemas) : ISchemaRule
{
    public void Check(JsonElement value, List<string> errors)
    {
        var fitting = schemas.Count(schema => schema.Fits(value));
        if (fitting != 1)
        {
            errors.Add($"instance failed to match exactly one schema (matched {fitting} out of {schemas.Count})");
        }
    }
}

/// <summary><c>not</c>: any value but those of a schema.</summary>
internal sealed class NotRule(SchemaNode schema) : ISchemaRule
{
    public void Check(JsonElement value, List<string> errors)
    {
        if (schema.Fits(value))
        {
            errors.Add("instance matched a schema which it should not have");
        }
    }
}
