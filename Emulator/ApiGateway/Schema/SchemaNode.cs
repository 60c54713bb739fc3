using System.Text.Json;

namespace CampusIssues.Emulator.ApiGateway.Schema;

/// <summary>A schema: the rules that a value must fit, all of them.</summary>
internal sealed class SchemaNode
{
    /// <summary>The rules; filled after the node is known, since schemas may refer to themselves.</summary>
    public List<ISchemaRule> Rules { get; } = [];

    /// <summary>Adds a message for each rule that a value breaks.</summary>
    public void Check(JsonElement value, List<string> errors)
    {
        foreach (var rule in Rules)
        {
            rule.Check(value, errors);
        }
    }

    /// <summary>Whether a value breaks no rule.</summary>
    public bool Fits(JsonElement value)
    {
        var errors = new List<string>();
        Check(value, errors);
        return errors.Count == 0;
    }
}

/// <summary>One keyword of a schema (https://json-schema.org/draft-04/json-schema-validation).</summary>
internal interface ISchemaRule
{
    /// <summary>Adds a message where the value breaks the rule. A value of a type that the rule isn't about breaks nothing.</summary>
    void Check(JsonElement value, List<string> errors);
}
