using CampusIssues.Emulator.DynamoDb.Items;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Backups;

/// <summary>
/// Makes tables from backups and points in time. As in AWS, tags, streams, time to live, recovery and policies don't come along
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CreateBackup.html).
/// </summary>
internal sealed class TableRestore(TableCatalog tables, TableFactory factory, RecoveryJournal journal, IItemStore store, TimeProvider time, DynamoDbOptions options)
{
    public static readonly Member[] Overrides =
    [
        TableInputs.BillingMode with { Name = "BillingModeOverride" },
        TableInputs.GlobalSecondaryIndexes with { Name = "GlobalSecondaryIndexOverride" },
        TableInputs.LocalSecondaryIndexes with { Name = "LocalSecondaryIndexOverride" },
        TableInputs.ProvisionedThroughput with { Name = "ProvisionedThroughputOverride" },
        TableInputs.OnDemandThroughput with { Name = "OnDemandThroughputOverride" },
        TableInputs.SseSpecification with { Name = "SSESpecificationOverride" },
    ];

    public TableDefinition FromBackup(AwsCall call, StructValue input, Backup backup) =>
        Restore(call, input, backup.Table, new RestoreDefinition(backup.Arn, backup.Table.Arn, time.GetUtcNow()), space => SpaceCopy.Copy(store, backup.Space, space));

    public TableDefinition ToPointInTime(AwsCall call, StructValue input, Table source, DateTimeOffset at)
    {
        var definition = source.Definition;
        return Restore(call, input, definition, new RestoreDefinition(null, definition.Arn, at), space => CopyAt(definition, at, space));
    }

    /// <summary>Copies a table's items as they were at a time.</summary>
    public void CopyAt(TableDefinition definition, DateTimeOffset at, int space)
    {
        SpaceCopy.Copy(store, definition.Space, space);
        foreach (var (key, record) in journal.ChangesAfter(definition.Recovery!, at))
        {
            Undo(space, key, record);
        }
    }

    private void Undo(int space, byte[] key, byte[]? record)
    {
        var batch = new WriteBatch();
        var current = store.Get(space, key);
        var oldSize = current is null ? -1 : Record.SizeOf(current);
        if (record is not null)
        {
            batch.Put(space, key, record, oldSize);
        }
        else if (current is not null)
        {
            batch.Delete(space, key, oldSize);
        }

        if (batch.Writes.Count > 0)
        {
            store.Commit(batch);
        }
    }

    private TableDefinition Restore(AwsCall call, StructValue input, TableDefinition source, RestoreDefinition restore, Action<int> fill)
    {
        var name = input.Text("TargetTableName")!;
        if (tables.Find(call.Region, name) is not null)
        {
            throw new AwsException("TableAlreadyExistsException", $"Table already exists: {name}");
        }

        var definition = Define(call, input, source, restore);
        fill(definition.Space);
        FillIndexes(new Table(definition));
        return tables.TryAdd(definition) ? definition : throw new AwsException("TableAlreadyExistsException", $"Table already exists: {name}");
    }

    private TableDefinition Define(AwsCall call, StructValue input, TableDefinition source, RestoreDefinition restore)
    {
        var onDemand = input.Text("BillingModeOverride") is { } mode ? mode == "PAY_PER_REQUEST" : source.Billing.IsOnDemand;
        return source with
        {
            Name = input.Text("TargetTableName")!,
            Region = call.Region,
            Id = Guid.NewGuid().ToString(),
            Space = tables.NewSpace(),
            CreatedAt = time.GetUtcNow(),
            GlobalIndexes = Indexes(input, "GlobalSecondaryIndexOverride", source.GlobalIndexes, isGlobal: true),
            LocalIndexes = Indexes(input, "LocalSecondaryIndexOverride", source.LocalIndexes, isGlobal: false),
            Billing = source.Billing with { IsOnDemand = onDemand, IsStated = source.Billing.IsStated || onDemand },
            Throughput = onDemand ? new Throughput()
                : input.Struct("ProvisionedThroughputOverride") is { } throughput ? TableInputs.ThroughputOf(throughput) : source.Throughput,
            Encryption = input.Struct("SSESpecificationOverride") is { } encryption ? TableFactory.Encryption(encryption, call.Region, call.AccountId) : source.Encryption,
            Stream = null,
            FormerStreams = [],
            DeletionProtection = false,
            Tags = new Dictionary<string, string>(),
            TimeToLive = null,
            Recovery = null,
            Policy = null,
            Insights = null,
            Restore = restore,
            ReadyAt = time.GetUtcNow() + options.CreateTableDelay,
            IsNew = true,
            GoneAt = null,
        };
    }

    private IndexDefinition[] Indexes(StructValue input, string member, IReadOnlyList<IndexDefinition> source, bool isGlobal) => input.List(member) is null
        ? [.. source.Select(index => index with { Space = tables.NewSpace(), ReadyAt = default, IsNew = false })]
        : [.. input.Structs(member).Select(index => factory.Index(index, isGlobal))];

    private void FillIndexes(Table table)
    {
        using var cursor = store.Read(new KeyRange(table.Keys.Space, [], null));
        while (cursor.MoveNext())
        {
            var batch = new WriteBatch();
            var item = new StoredItem(cursor.Value!);
            foreach (var index in table.Indexes)
            {
                var (key, entry) = ItemWriter.EntryOf(item, index);
                if (key is not null)
                {
                    batch.Put(index.Space, key, entry!.Record, -1);
                }
            }

            if (batch.Writes.Count > 0)
            {
                store.Commit(batch);
            }
        }
    }
}
