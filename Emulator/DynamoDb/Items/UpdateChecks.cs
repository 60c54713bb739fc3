using CampusIssues.Emulator.DynamoDb.Expressions;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Items;

/// <summary>Holds paths and updates against a table's keys, before the item is read.</summary>
internal static class UpdateChecks
{
    /// <summary>Keys can't be updated, and attributes that are keys of an index keep their type.</summary>
    public static void CheckUpdate(Table table, IReadOnlyList<UpdateAction> actions)
    {
        foreach (var key in table.Keys.Own)
        {
            if (actions.Any(action => action.Path.Head == key.Name))
            {
                throw Errors.InvalidParameters($"Cannot update attribute {key.Name}. This attribute is part of the key");
            }
        }

        foreach (var index in table.Indexes)
        {
            foreach (var key in index.Own)
            {
                var type = actions.FirstOrDefault(action => !action.Path.IsNested && action.Path.Head == key.Name) is { } action ? TypeOf(action) : null;
                if (type is not null && type != key.Type)
                {
                    throw Errors.InvalidParameters($"Type mismatch for Index Key {key.Name} Expected: {key.Type} Actual: {type} IndexName: {index.Definition!.Name}");
                }
            }
        }

        CheckPaths(table, actions.Where(action => action.Path.IsNested).Select(action => action.Path.Head));
    }

    /// <summary>Key attributes are scalars: no path goes into them.</summary>
    public static void CheckPaths(Table table, IEnumerable<string> nestedHeads)
    {
        var heads = nestedHeads.ToHashSet();
        if (heads.Count == 0)
        {
            return;
        }

        const string Scalars = "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: ";
        if (table.Keys.Own.FirstOrDefault(key => heads.Contains(key.Name)) is { } own)
        {
            throw Errors.Validation($"{Scalars}Key: {own.Name}");
        }

        if (table.Indexes.SelectMany(index => index.Own).FirstOrDefault(key => heads.Contains(key.Name)) is { } indexed)
        {
            throw Errors.Validation($"{Scalars}IndexKey: {indexed.Name}");
        }
    }

    /// <summary>After an update: index keys may have got another type from another attribute.</summary>
    public static void CheckResult(Table table, AttributeMap item)
    {
        foreach (var key in table.Indexes.SelectMany(index => index.Own))
        {
            if (!item.TryGetValue(key.Name, out var value))
            {
                continue;
            }

            if (value.Type != key.Type)
            {
                throw Errors.Validation("The update expression attempted to update the secondary index key to unsupported type");
            }

            if (KeyBytes.Of(value).Length == 0)
            {
                throw Errors.Validation(
                    Errors.NotValid + "The update expression attempted to update a secondary index key to a value that is not supported. "
                    + $"The AttributeValue for a key attribute cannot contain an empty {KeyChecks.NameOf(key.Type)} value.");
            }
        }

        KeyChecks.CheckIndexKeys(table, item);
        InputChecks.CheckDepth(item);
        if (AttributeSize.OfItem(item) > Limits.ItemSize)
        {
            throw Errors.Validation("Item size to update has exceeded the maximum allowed size");
        }
    }

    private static string? TypeOf(UpdateAction action) => action switch
    {
        SetAction { Value: ConstantValue constant } => constant.Value.Type,
        SetAction { Value: ListAppend } => "L",
        SetAction { Value: Arithmetic } => "N",
        SetAction { Value: IfNotExists { Otherwise: ConstantValue otherwise } } => otherwise.Value.Type,
        AddAction add => add.Operand.Type,
        DeleteAction delete => delete.Operand.Type,
        _ => null,
    };
}
