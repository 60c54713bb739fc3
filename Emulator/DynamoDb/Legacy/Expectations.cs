using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Legacy;

/// <summary>
/// The <c>Expected</c> parameter of writes
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LegacyConditionalParameters.Expected.html).
/// </summary>
internal static class Expectations
{
    public static LegacyCondition[]? Read(StructValue input)
    {
        if (input.Map("Expected") is not { } map)
        {
            return null;
        }

        return [.. map.Where(entry => entry.Value is not null).Select(entry => Read(entry.Key, (StructValue)entry.Value!))];
    }

    private static LegacyCondition Read(string attribute, StructValue expected)
    {
        var comparison = expected.Text("ComparisonOperator");
        var (list, value, exists) = (expected.List("AttributeValueList"), expected.Value("Value"), expected.Flag("Exists"));
        if (list is not null && value is not null)
        {
            throw Errors.InvalidParameters($"Value and AttributeValueList cannot be used together for Attribute: {attribute}");
        }

        if (comparison is null)
        {
            return list is null
                ? ReadExists(attribute, exists, value)
                : throw Errors.InvalidParameters($"AttributeValueList can only be used with a ComparisonOperator for Attribute: {attribute}");
        }

        if (exists is not null)
        {
            throw Errors.InvalidParameters($"Exists and ComparisonOperator cannot be used together for Attribute: {attribute}");
        }

        if (comparison is not ("NULL" or "NOT_NULL") && list is null && value is null)
        {
            throw Errors.InvalidParameters($"Value or AttributeValueList must be used with ComparisonOperator: {comparison} for Attribute: {attribute}");
        }

        return Compare(attribute, comparison, list?.OfType<AttributeValue>().ToArray() ?? (value is null ? [] : [value]));
    }

    private static LegacyCondition Compare(string attribute, string comparison, AttributeValue[] values)
    {
        if (!LegacyCondition.Takes(comparison, values.Length))
        {
            throw Errors.InvalidParameters($"Invalid number of argument(s) for the {comparison} ComparisonOperator");
        }

        if (values.OfType<InvalidValue>().FirstOrDefault() is { } invalid)
        {
            throw Errors.Validation(invalid.Message);
        }

        if (values.Any(value => value.Type != values[0].Type))
        {
            throw Errors.InvalidParameters("AttributeValues inside AttributeValueList must be of same type");
        }

        LegacyCondition.CheckBounds(comparison, values);
        return new LegacyCondition(attribute, comparison, values);
    }

    private static LegacyCondition ReadExists(string attribute, bool? exists, AttributeValue? value)
    {
        if (exists != false && value is null)
        {
            throw Errors.InvalidParameters($"Value must be provided when Exists is {(exists is null ? "null" : "true")} for Attribute: {attribute}");
        }

        if (exists == false && value is not null)
        {
            throw Errors.InvalidParameters($"Value cannot be used when Exists is false for Attribute: {attribute}");
        }

        return value is InvalidValue invalid
            ? throw Errors.Validation(invalid.Message)
            : exists == false ? new LegacyCondition(attribute, "NULL", []) : new LegacyCondition(attribute, "EQ", [value!]);
    }
}
