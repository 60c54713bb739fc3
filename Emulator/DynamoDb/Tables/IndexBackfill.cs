using CampusIssues.Emulator.DynamoDb.Items;
using CampusIssues.Emulator.DynamoDb.Store;

namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>
/// Fills a new global index from the items that the table has. Writes keep the index up to date from the moment that it is
/// defined, so each item is only looked at once, in small steps between them.
/// </summary>
internal sealed class IndexBackfill(TableCatalog tables, IItemStore store, TimeProvider time, DynamoDbOptions options)
{
    private const int Step = 200;

    private const int FewItems = 10_000;

    /// <summary>Starts to fill an index; a small table's is full when this returns.</summary>
    public void Start(Table table, string indexName)
    {
        if (store.Totals(table.Keys.Space).Count <= FewItems)
        {
            Fill(table, indexName);
        }
        else
        {
            _ = Task.Run(() => Fill(table, indexName));
        }
    }

    /// <summary>Goes on with what a restart has broken off.</summary>
    public void Resume()
    {
        foreach (var table in tables.All)
        {
            foreach (var index in table.Definition.GlobalIndexes.Where(index => index.ReadyAt == DateTimeOffset.MaxValue))
            {
                Start(table, index.Name);
            }
        }
    }

    private void Fill(Table table, string indexName)
    {
        byte[]? from = [];
        while (from is not null && table.Index(indexName) is { } index)
        {
            from = FillStep(table, index, from);
        }

        tables.Update(table, definition => definition with
        {
            GlobalIndexes = [.. definition.GlobalIndexes.Select(index => index.Name == indexName ? index with { ReadyAt = time.GetUtcNow() + options.UpdateTableDelay } : index)],
        });
    }

    private byte[]? FillStep(Table table, KeyLayout index, byte[] from)
    {
        lock (table.Writing)
        {
            var batch = new WriteBatch();
            byte[]? last = null;
            var count = 0;
            using var cursor = store.Read(new KeyRange(table.Keys.Space, from, null));
            while (count < Step && cursor.MoveNext())
            {
                count++;
                last = cursor.Key;
                var (key, entry) = ItemWriter.EntryOf(new StoredItem(cursor.Value!), index);
                if (key is not null)
                {
                    var old = store.Get(index.Space, key);
                    batch.Put(index.Space, key, entry!.Record, old is null ? -1 : Record.SizeOf(old));
                }
            }

            if (batch.Writes.Count > 0)
            {
                store.Commit(batch);
            }

            return count < Step ? null : [.. last!, 0];
        }
    }
}
