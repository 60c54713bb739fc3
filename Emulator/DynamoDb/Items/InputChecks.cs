using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Items;

/// <summary>Checks across the members of an input, before any table is looked at.</summary>
internal static class InputChecks
{
    /// <summary>Expressions and the parameters from before them can't be mixed, and placeholders need an expression.</summary>
    public static void CheckMix(StructValue input, string[] expressions, string[] others)
    {
        var present = Present(input, expressions);
        if (present.Length > 0)
        {
            var legacy = Present(input, others).Where(name => name != "KeyConditions" || input.Has("KeyConditionExpression")).ToArray();
            if (legacy.Length > 0)
            {
                throw Errors.Validation(
                    "Can not use both expression and non-expression parameters in the same request: "
                    + $"Non-expression parameters: {{{string.Join(", ", legacy)}}} Expression parameters: {{{string.Join(", ", present)}}}");
            }
        }
        else if (input.Has("ExpressionAttributeNames"))
        {
            throw Errors.Validation("ExpressionAttributeNames can only be specified when using expressions");
        }

        var withValues = expressions.Where(name => name != "ProjectionExpression").ToArray();
        if (withValues.Length > 0 && input.Has("ExpressionAttributeValues") && withValues.All(name => !input.Has(name)))
        {
            throw Errors.Validation(
                $"ExpressionAttributeValues can only be specified when using expressions: {string.Join(" and ", withValues)} {(withValues.Length > 1 ? "are" : "is")} null");
        }
    }

    /// <summary>Throws for the first value that is wrong in itself.</summary>
    public static void CheckValues(AttributeMap? values)
    {
        foreach (var value in values?.Values ?? Enumerable.Empty<AttributeValue>())
        {
            if (value is InvalidValue invalid)
            {
                throw Errors.Validation(invalid.Message);
            }
        }
    }

    public static void CheckAttributesToGet(string[]? names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (names?.FirstOrDefault(name => !seen.Add(name)) is { } duplicate)
        {
            throw Errors.InvalidParameters($"Duplicate value in attribute name: {duplicate}");
        }
    }

    /// <summary>Throws for an item that is too large to put.</summary>
    public static void CheckSize(AttributeMap item)
    {
        if (AttributeSize.OfItem(item) > Limits.ItemSize)
        {
            throw Errors.Validation("Item size has exceeded the maximum allowed size");
        }
    }

    private static string[] Present(StructValue input, string[] names) => names.All(name => !input.Has(name)) ? [] : [.. names.Where(input.Has)];
}
