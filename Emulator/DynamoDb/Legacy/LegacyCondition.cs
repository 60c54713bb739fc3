using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Legacy;

/// <summary>
/// A condition on one attribute, in the form from before expressions
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LegacyConditionalParameters.html).
/// </summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Operator">e.g. <c>EQ</c>, <c>BETWEEN</c>.</param>
/// <param name="Values">Its operands.</param>
internal sealed record LegacyCondition(string Attribute, string Operator, AttributeValue[] Values)
{
    public static readonly string[] Operators = ["IN", "NULL", "BETWEEN", "LT", "NOT_CONTAINS", "EQ", "GT", "NOT_NULL", "NE", "LE", "BEGINS_WITH", "GE", "CONTAINS"];

    public bool IsMet(AttributeMap item)
    {
        var value = item.GetValueOrDefault(Attribute);
        var first = Values.Length > 0 ? Values[0] : null;
        return Operator switch
        {
            "EQ" => AttributeComparison.AreEqual(value, first),
            "NE" => !AttributeComparison.AreEqual(value, first),
            "LT" => AttributeComparison.Compare(value, first) < 0,
            "LE" => AttributeComparison.Compare(value, first) <= 0,
            "GT" => AttributeComparison.Compare(value, first) > 0,
            "GE" => AttributeComparison.Compare(value, first) >= 0,
            "NULL" => value is null,
            "NOT_NULL" => value is not null,
            "CONTAINS" => AttributeComparison.Contains(value, first!),
            "NOT_CONTAINS" => !AttributeComparison.Contains(value, first!),
            "BEGINS_WITH" => AttributeComparison.BeginsWith(value, first!),
            "IN" => Array.Exists(Values, candidate => AttributeComparison.AreEqual(value, candidate)),
            _ => AttributeComparison.Compare(value, first) >= 0 && AttributeComparison.Compare(value, Values[1]) <= 0,
        };
    }

    /// <summary>Whether an item meets all of some conditions, or one of them.</summary>
    public static bool AreMet(IReadOnlyList<LegacyCondition> conditions, bool any, AttributeMap item) =>
        any ? conditions.Count == 0 || conditions.Any(condition => condition.IsMet(item)) : conditions.All(condition => condition.IsMet(item));

    /// <summary>Whether an operator can have that many operands.</summary>
    public static bool Takes(string comparison, int operands) => comparison switch
    {
        "NULL" or "NOT_NULL" => operands == 0,
        "BETWEEN" => operands == 2,
        "IN" => operands > 0,
        _ => operands == 1,
    };

    /// <summary>The conditions of <c>KeyConditions</c>, <c>QueryFilter</c> or <c>ScanFilter</c>, checked.</summary>
    public static LegacyCondition[]? Read(StructValue input, string member)
    {
        if (input.Map(member) is not { } map)
        {
            return null;
        }

        return [.. map.Where(entry => entry.Value is not null).Select(entry => Read(entry.Key, (StructValue)entry.Value!))];
    }

    /// <summary>Checks a key condition that came as an expression, in the words for the older form.</summary>
    public static void Check(LegacyCondition condition)
    {
        var (comparison, values) = (condition.Operator, condition.Values);
        if (values.OfType<InvalidValue>().FirstOrDefault() is { } invalid)
        {
            throw Errors.Validation(invalid.Message);
        }

        if (!Takes(comparison, values.Length))
        {
            throw Errors.InvalidParameters($"Invalid number of argument(s) for the {comparison} ComparisonOperator");
        }

        if (values.Any(value => value.Type != values[0].Type))
        {
            throw Errors.InvalidParameters("AttributeValues inside AttributeValueList must be of same type");
        }

        if (values.FirstOrDefault(value => !Allows(comparison, value.Type)) is { } wrong)
        {
            throw Errors.InvalidParameters($"ComparisonOperator {comparison} is not valid for {wrong.Type} AttributeValue type");
        }

        CheckBounds(comparison, values);
    }

    public static void CheckBounds(string comparison, AttributeValue[] values)
    {
        if (comparison == "BETWEEN" && AttributeComparison.Compare(values[0], values[1]) > 0)
        {
            throw Errors.Validation("The BETWEEN condition was provided a range where the lower bound is greater than the upper bound");
        }
    }

    private static bool Allows(string comparison, string type) => comparison switch
    {
        "EQ" or "NE" => true,
        "BEGINS_WITH" => type is "S" or "B",
        _ => type is "S" or "N" or "B",
    };

    private static LegacyCondition Read(string attribute, StructValue condition)
    {
        var values = condition.List("AttributeValueList")?.OfType<AttributeValue>().ToArray() ?? [];
        var result = new LegacyCondition(attribute, condition.Text("ComparisonOperator")!, values);
        Check(result);
        return result;
    }
}
