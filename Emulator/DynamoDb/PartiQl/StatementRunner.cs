using CampusIssues.Emulator.DynamoDb.Expressions;
using CampusIssues.Emulator.DynamoDb.Items;
using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.PartiQl;

/// <summary>What a statement answers.</summary>
internal sealed record StatementResult(IReadOnlyList<AttributeMap> Items, Capacity Capacity)
{
    /// <summary>Where a select goes on; null at its end.</summary>
    public string? NextToken { get; init; }

    public AttributeMap? LastKey { get; init; }
}

/// <summary>Carries out statements that write.</summary>
internal sealed class StatementRunner(TableCatalog tables, IItemStore store, ItemWriter writer)
{
    public Table Open(AwsCall call, Statement statement) => Open(call, [statement], null)[0];

    /// <summary>The tables of statements, once the caller may do all that they do.</summary>
    public Table[] Open(AwsCall call, IReadOnlyList<Statement> statements, string? enclosingOperation)
    {
        foreach (var statement in statements)
        {
            OperationSpan.TellStatement(statement.Table, statement.Index);
        }

        StatementAccess[] accesses = [.. statements.Select(statement => new StatementAccess(statement) { Index = statement.Index, EnclosingOperation = enclosingOperation })];
        Array.ForEach(accesses, access => access.Demand(call, tables));
        return [.. statements.Zip(accesses, (statement, access) => Usable(access.Open(tables), statement))];
    }

    public StatementResult Write(AwsCall call, Statement statement, bool returnsOld = false)
    {
        var table = Open(call, statement);
        var (key, rest) = KeyOf(table, statement);
        var bytes = table.Keys.KeyOf(key)!;
        lock (table.Writing)
        {
            var old = Table.Read(store, table.Keys.Space, bytes);
            CheckCondition(statement, rest, old, returnsOld);
            var updated = Apply(table, statement, old);
            var capacity = writer.Write(new ItemChange(table, bytes, old, updated) { TraceParent = TraceContext.Of(call) });
            return new StatementResult(Returned(statement, old, updated), capacity);
        }
    }

    /// <summary>The key that a statement writes, and the rest of its conditions; checked.</summary>
    public static (AttributeMap Key, Condition? Others) KeyOf(Table table, Statement statement)
    {
        switch (statement)
        {
            case InsertStatement insert:
                InputChecks.CheckValues(insert.Item);
                InputChecks.CheckDepth(insert.Item);
                InputChecks.CheckSize(insert.Item);
                KeyChecks.CheckItem(table, insert.Item);
                return (insert.Item, null);
            case UpdateStatement update:
                var updated = StatementKeys.Primary(table, update.Where);
                KeyChecks.CheckKey(table, updated.Key);
                UpdateChecks.CheckUpdate(table, update.Actions);
                return updated;
            default:
                var primary = StatementKeys.Primary(table, (statement as DeleteStatement)?.Where ?? (statement as SelectStatement)?.Where);
                KeyChecks.CheckKey(table, primary.Key);
                return primary;
        }
    }

    private static Table Usable(Table table, Statement statement) => statement.Index is not null && !statement.IsRead
        ? throw Errors.Validation("This operation is not supported on an index")
        : table;

    /// <summary>What the item becomes; null where it is deleted.</summary>
    public static StoredItem? Apply(Table table, Statement statement, StoredItem? old) => statement switch
    {
        InsertStatement insert => ItemChange.Item(table, insert.Item),
        UpdateStatement update => UpdateItem.Update(table, update.Actions, old!.Attributes),
        _ => null,
    };

    private static void CheckCondition(Statement statement, Condition? rest, StoredItem? old, bool returnsOld)
    {
        if (statement is InsertStatement && old is not null)
        {
            throw new AwsException("DuplicateItemException", "Duplicate primary key exists in table");
        }

        // A delete of what isn't there does nothing, whatever it asks of the item.
        if (old is null ? statement is UpdateStatement : rest is not null && !ConditionEvaluator.IsMet(rest, old.Attributes))
        {
            throw new AwsException("ConditionalCheckFailedException", "The conditional request failed")
            {
                WriteMembers = returnsOld && old is not null ? json => WriteItem(json, old) : null,
            };
        }
    }

    private static void WriteItem(System.Text.Json.Utf8JsonWriter json, StoredItem item)
    {
        json.WritePropertyName("Item"u8);
        json.WriteRawValue(item.Json, skipInputValidation: true);
    }

    private static AttributeMap[] Returned(Statement statement, StoredItem? old, StoredItem? updated)
    {
        var returning = (statement as UpdateStatement)?.Returning ?? (statement as DeleteStatement)?.Returning;
        var source = returning?.EndsWith("OLD", StringComparison.Ordinal) == true ? old : updated;
        if (returning is null || source is null)
        {
            return [];
        }

        if (!returning.StartsWith("MODIFIED", StringComparison.Ordinal) || statement is not UpdateStatement update)
        {
            return [source.Attributes];
        }

        var modified = new Projection(update.Actions.Select(action => action.Path)).Apply(source.Attributes);
        return modified.Count > 0 ? [modified] : [];
    }
}
