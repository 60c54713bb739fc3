using System.Text.Json;

namespace CampusIssues.Emulator.ApiGateway.Schema;

/// <summary><c>type</c>.</summary>
internal sealed class TypeRule(IReadOnlyList<string> types) : ISchemaRule
{
    private readonly string _allowed = JsonTypes.List(types.Order(StringComparer.Ordinal));

    public void Check(JsonElement value, List<string> errors)
    {
        var type = JsonTypes.Of(value);
        if (!types.Contains(type) && !(type == "integer" && types.Contains("number")))
        {
            errors.Add($"instance type ({type}) does not match any allowed primitive type (allowed: {_allowed})");
        }
    }
}

/// <summary><c>enum</c>.</summary>
internal sealed class EnumRule(JsonElement values) : ISchemaRule
{
    public void Check(JsonElement value, List<string> errors)
    {
        if (!values.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)))
        {
            errors.Add($"instance value ({value.GetRawText()}) not found in enum (possible values: {values.GetRawText()})");
        }
    }
}
