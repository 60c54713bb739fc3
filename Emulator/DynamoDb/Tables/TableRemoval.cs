namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>Deletes tables.</summary>
internal sealed class TableRemoval(TableCatalog tables, TimeProvider time, DynamoDbOptions options)
{
    /// <summary>Throws unless the table can be deleted now.</summary>
    public void Check(Table table)
    {
        var definition = table.Definition;
        if (definition.DeletionProtection)
        {
            throw Errors.Validation(
                $"Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.");
        }

        if (definition.GoneAt is null && tables.IsBusy(definition))
        {
            throw Errors.ResourceInUse(
                $"Attempt to change a resource which is still in use: Table is being {(definition.IsNew ? "created" : "updated")}: {definition.Name}");
        }
    }

    public void Remove(Table table)
    {
        if (options.DeleteTableDelay == TimeSpan.Zero)
        {
            tables.Remove(table);
        }
        else if (table.Definition.GoneAt is null)
        {
            tables.Update(table, definition => definition with { GoneAt = time.GetUtcNow() + options.DeleteTableDelay });
        }
    }
}
