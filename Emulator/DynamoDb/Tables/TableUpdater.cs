using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Store;

namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>Changes tables in place, a part at a time.</summary>
internal sealed class TableUpdater(TableCatalog tables, TableFactory factory, IndexBackfill backfill, IItemStore store, TimeProvider time, DynamoDbOptions options)
{
    /// <summary>Changes a table, which is UPDATING for a while.</summary>
    public TableDefinition Change(Table table, Func<TableDefinition, TableDefinition> change) =>
        tables.Update(table, definition => change(definition) with { ReadyAt = time.GetUtcNow() + options.UpdateTableDelay, IsNew = false });

    public TableDefinition SetBilling(TableDefinition table, string? mode, Throughput? throughput)
    {
        var now = time.GetUtcNow();
        var billing = mode switch
        {
            "PAY_PER_REQUEST" => table.Billing with { IsOnDemand = true, OnDemandSince = table.Billing.IsOnDemand ? table.Billing.OnDemandSince : now, IsStated = true },
            "PROVISIONED" => table.Billing with { IsOnDemand = false },
            _ => table.Billing,
        };
        if (billing.IsOnDemand && !table.Billing.IsOnDemand)
        {
            return table with
            {
                Billing = billing,
                Warm = WarmThroughput.Of(table),
                Throughput = table.Throughput with { Read = 0, Write = 0 },
                GlobalIndexes = [.. table.GlobalIndexes.Select(index => index with { Throughput = index.Throughput with { Read = 0, Write = 0 } })],
            };
        }

        return throughput is null
            ? table with { Billing = billing }
            : table with { Billing = billing, Throughput = Change(table.Throughput, throughput), Warm = WarmThroughput.Of(table) };
    }

    /// <summary>Gives a table more warm throughput, at once.</summary>
    public TableDefinition Warm(Table table, StructValue input) =>
        tables.Update(table, definition => definition with { Warm = WarmThroughput.Asked(input, WarmThroughput.Of(definition)) });

    /// <summary>A throughput that has changed, with the times of its changes.</summary>
    public Throughput Change(Throughput old, Throughput throughput)
    {
        var now = time.GetUtcNow();
        var isDecrease = throughput.Read < old.Read || throughput.Write < old.Write;
        return throughput with
        {
            IncreasedAt = throughput.Read > old.Read || throughput.Write > old.Write ? now : old.IncreasedAt,
            DecreasedAt = isDecrease ? now : old.DecreasedAt,
            DecreasesToday = old.DecreasesToday + (isDecrease ? 1 : 0),
        };
    }

    public TableDefinition SetIndexThroughput(TableDefinition table, string name, Throughput throughput) => table with
    {
        GlobalIndexes = [.. table.GlobalIndexes.Select(index => index.Name == name ? index with { Throughput = Change(index.Throughput, throughput), Warm = WarmThroughput.Of(table, index) } : index)],
    };

    /// <summary>Changes what a global index can bear.</summary>
    public TableDefinition SetIndex(TableDefinition table, StructValue update)
    {
        var name = update.Text("IndexName")!;
        if (update.Struct("ProvisionedThroughput") is { } throughput)
        {
            table = SetIndexThroughput(table, name, TableInputs.ThroughputOf(throughput));
        }

        return table with
        {
            GlobalIndexes = [.. table.GlobalIndexes.Select(index => index.Name != name ? index : index with
            {
                OnDemand = TableInputs.OnDemandOf(update) ?? index.OnDemand,
                Warm = WarmThroughput.Asked(update, WarmThroughput.Of(table, index)) ?? index.Warm,
            })],
        };
    }

    /// <summary>Adds a global index, and fills it.</summary>
    public TableDefinition CreateIndex(Table table, StructValue input, IEnumerable<AttributeDefinition> attributes)
    {
        var index = factory.Index(input, isGlobal: true) with { IsNew = true, ReadyAt = DateTimeOffset.MaxValue };
        var started = Change(table, definition => definition with
        {
            GlobalIndexes = [.. definition.GlobalIndexes, index],
            Attributes = Merge(definition, attributes, [.. index.HashKeys, .. index.RangeKeys]),
        });
        backfill.Start(table, index.Name);
        return started;
    }

    /// <summary>Takes a global index away, with the attribute definitions that nothing else needs.</summary>
    public void DeleteIndex(Table table, string name)
    {
        var space = table.Index(name)!.Space;
        Change(table, definition =>
        {
            var rest = definition with { GlobalIndexes = [.. definition.GlobalIndexes.Where(index => index.Name != name)] };
            return rest with { Attributes = [.. rest.Attributes.Where(attribute => IsKey(rest, attribute.Name))] };
        });
        store.Drop(space);
    }

    /// <summary>Turns the stream on or off. A stream that was turned off can still be read.</summary>
    public TableDefinition SetStream(TableDefinition table, StructValue specification)
    {
        var enable = specification.Flag("StreamEnabled") == true;
        if (!enable)
        {
            return table.Stream is { IsEnabled: true } running
                ? table with { Stream = running with { IsEnabled = false } }
                : throw Errors.Validation($"Table has no stream to disable: TableName: {table.Name}");
        }

        return table.Stream is { IsEnabled: true }
            ? throw Errors.Validation($"Table already has an enabled stream: TableName: {table.Name}")
            : table with { Stream = factory.Stream(specification), FormerStreams = [.. table.FormerStreams, .. table.Stream is { } former ? [former] : Array.Empty<StreamDefinition>()] };
    }

    private static bool IsKey(TableDefinition table, string attribute) =>
        attribute == table.HashKey || attribute == table.RangeKey || table.Indexes.Any(index => index.HashKeys.Concat(index.RangeKeys).Contains(attribute));

    private static AttributeDefinition[] Merge(TableDefinition table, IEnumerable<AttributeDefinition> attributes, string[] needed) =>
        [.. table.Attributes, .. attributes.Where(attribute => needed.Contains(attribute.Name) && table.Attributes.All(known => known.Name != attribute.Name))];
}
