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

        if (input.Has("ExpressionAttributeValues"))
        {
            CheckValuesUsed(input, [.. expressions.Where(name => name != "ProjectionExpression")]);
        }
    }

    private static void CheckValuesUsed(StructValue input, string[] withValues)
    {
        if (withValues.Length > 0 && withValues.All(name => !input.Has(name)))
        {
            throw Errors.Validation(
                $"ExpressionAttributeValues can only be specified when using expressions: {string.Join(" and ", withValues)} {(withValues.Length > 1 ? "are" : "is")} null");
        }
    }

    /// <summary>Throws for the first value that is wrong in itself.</summary>
    public static void CheckValues(AttributeMap? values)
    {
        if (values is null)
        {
            return;
        }

        foreach (var (_, value) in values)
        {
            if (value is InvalidValue invalid)
            {
                throw Errors.Validation(invalid.Message);
            }
        }

        CheckName(values);
    }

    /// <summary>No attribute has an empty name, or one of 64 KB.</summary>
    public static void CheckName(AttributeMap values)
    {
        foreach (var (name, _) in values)
        {
            if (name.Length == 0)
            {
                throw Errors.Validation("Empty attribute name");
            }

            CheckNameSize(name);
        }
    }

    public static void CheckNameSize(string name)
    {
        if (name.Length > Limits.AttributeNameSize / 3 && System.Text.Encoding.UTF8.GetByteCount(name) > Limits.AttributeNameSize)
        {
            throw Errors.InvalidParameters("Attribute name is too large, must be less than 65536 bytes");
        }
    }

    /// <summary>The tables of a batch, of which there must be one.</summary>
    public static Dictionary<string, object?> RequestItems(StructValue input, string operation) =>
        input.Map("RequestItems") is not { Count: > 0 } tables ? throw Errors.Validation($"The requestItems parameter is required for {operation}")
        : tables.FirstOrDefault(table => table.Value is null) is { Key: { } missing }
        ? throw Errors.Validation($"1 validation error detected: Value null at 'requestItems.{missing}.member' failed to satisfy constraint: Member must not be null")
        : tables;

    /// <summary>A way to combine conditions needs conditions to combine.</summary>
    public static void CheckConditionalOperator(StructValue input, int? conditions)
    {
        if (!input.Has("ConditionalOperator"))
        {
            return;
        }

        if (conditions is null or 0)
        {
            throw Errors.Validation("ConditionalOperator cannot be used without Filter or Expected");
        }

        if (conditions == 1)
        {
            throw Errors.Validation("ConditionalOperator can only be used when Filter or Expected has two or more elements");
        }
    }

    public static void CheckAttributesToGet(string[]? names)
    {
        Array.ForEach(names ?? [], CheckNameSize);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (names?.FirstOrDefault(name => !seen.Add(name)) is { } duplicate)
        {
            throw Errors.InvalidParameters($"Duplicate value in attribute name: {duplicate}");
        }
    }

    /// <summary>Throws for an item whose values lie too deep within each other: each may be allowed where it was read.</summary>
    public static void CheckDepth(AttributeMap item)
    {
        if (AttributeSize.IsTooDeep(item))
        {
            throw Errors.Validation(Limits.NestingMessage);
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

    private static string[] Present(StructValue input, string[] names)
    {
        foreach (var name in names)
        {
            if (input.Has(name))
            {
                return [.. names.Where(input.Has)];
            }
        }

        return [];
    }
}
