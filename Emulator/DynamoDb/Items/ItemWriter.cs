using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.DynamoDb.Streams;
using CampusIssues.Emulator.DynamoDb.Tables;

namespace CampusIssues.Emulator.DynamoDb.Items;

/// <summary>
/// Writes changes of items, with their index entries and stream records, all or nothing. The caller holds the locks of the
/// tables.
/// </summary>
internal sealed class ItemWriter(IItemStore store, StreamHub streams, RecoveryJournal journal)
{
    /// <summary>Writes one change; returns what it consumed.</summary>
    public Capacity Write(ItemChange change)
    {
        var capacity = new Capacity(change.Table.Name);
        Write([change], _ => capacity);
        return capacity;
    }

    /// <summary>Writes changes together.</summary>
    public void Write(IReadOnlyList<ItemChange> changes, Func<Table, Capacity> capacityOf, Action<WriteBatch>? stageMore = null)
    {
        var batch = new WriteBatch();
        List<ChangeStream>? written = null;
        foreach (var change in changes)
        {
            var capacity = capacityOf(change.Table);
            capacity.Add(Capacity.OfWrite(Math.Max(change.Old?.Size ?? 0, change.New?.Size ?? 0)));
            StageItem(batch, change);
            foreach (var index in change.Table.Indexes)
            {
                StageIndex(batch, change, index, capacity);
            }

            journal.Stage(batch, change);
            if (streams.Stage(batch, change) is { } stream)
            {
                (written ??= []).Add(stream);
            }
        }

        stageMore?.Invoke(batch);
        if (batch.Writes.Count > 0)
        {
            store.Commit(batch);
            written?.ForEach(stream => stream.Signal());
        }
    }

    /// <summary>The capacity of a write that wrote nothing.</summary>
    public static Capacity Unwritten(Table table, StoredItem? old)
    {
        var capacity = new Capacity(table.Name);
        capacity.Add(Capacity.OfWrite(old?.Size ?? 0));
        return capacity;
    }

    private static void StageItem(WriteBatch batch, ItemChange change)
    {
        var oldSize = change.Old?.Size ?? -1;
        if (change.New is { } item)
        {
            batch.Put(change.Table.Keys.Space, change.Key, item.Record, oldSize);
        }
        else if (change.Old is not null)
        {
            batch.Delete(change.Table.Keys.Space, change.Key, oldSize);
        }
    }

    private static void StageIndex(WriteBatch batch, ItemChange change, KeyLayout index, Capacity capacity)
    {
        var (oldKey, oldEntry) = EntryOf(change.Old, index);
        var (newKey, newEntry) = EntryOf(change.New, index);
        if (oldKey is not null && newKey is not null && oldKey.AsSpan().SequenceEqual(newKey))
        {
            if (oldEntry!.Record.AsSpan().SequenceEqual(newEntry!.Record))
            {
                return;
            }

            batch.Put(index.Space, newKey, newEntry.Record, oldEntry.Size);
            capacity.Add(Capacity.OfWrite(Math.Max(oldEntry.Size, newEntry.Size)), index.Definition);
            return;
        }

        if (oldKey is not null)
        {
            batch.Delete(index.Space, oldKey, oldEntry!.Size);
            capacity.Add(Capacity.OfWrite(oldEntry.Size), index.Definition);
        }

        if (newKey is not null)
        {
            batch.Put(index.Space, newKey, newEntry!.Record, -1);
            capacity.Add(Capacity.OfWrite(newEntry.Size), index.Definition);
        }
    }

    internal static (byte[]? Key, StoredItem? Entry) EntryOf(StoredItem? item, KeyLayout index)
    {
        if (item is null || index.Definition!.GoneAt is not null || index.KeyOf(item.Attributes) is not { } key)
        {
            return (null, null);
        }

        return (key, index.Included is null ? item : new StoredItem(index.Project(item.Attributes), index.Range?.Name));
    }
}
