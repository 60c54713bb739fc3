using CampusIssues.Emulator.DynamoDb.Expressions;
using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Items;

/// <summary>What a page is read from.</summary>
/// <param name="Table">The table.</param>
/// <param name="Keys">The table's keys or an index's.</param>
/// <param name="Range">The keys that are read.</param>
internal sealed record PageRequest(Table Table, KeyLayout Keys, KeyRange Range)
{
    /// <summary>How many items are read at most; null for as many as a page holds.</summary>
    public long? Limit { get; init; }

    /// <summary>Which of the items that are read are answered; null for all.</summary>
    public Func<AttributeMap, bool>? Filter { get; init; }

    /// <summary>What of them is answered; null for all that was read.</summary>
    public Projection? Projection { get; init; }

    /// <summary>Whether the table is asked for what the index lacks.</summary>
    public bool FetchesFromTable { get; init; }

    public bool IsConsistent { get; init; }

    public bool OnlyCounts { get; init; }
}

/// <summary>A page of items.</summary>
internal sealed record Page(List<StoredItem> Items, int Count, int ScannedCount, AttributeMap? LastKey, Capacity Capacity);

/// <summary>Reads pages: up to 1 MB or a limit of items, before the filter.</summary>
internal static class PageReader
{
    public static Page Read(IItemStore store, PageRequest request)
    {
        var items = new List<StoredItem>();
        StoredItem? last = null;
        int scanned = 0, count = 0;
        long pageSize = 0, indexSize = 0;
        var fetched = 0.0;
        using (var cursor = store.Read(request.Range))
        {
            while (!IsFull(request, scanned, pageSize) && cursor.MoveNext())
            {
                last = new StoredItem(cursor.Value!);
                scanned++;
                pageSize += last.PageSize;
                indexSize += last.Size;
                var item = request.FetchesFromTable ? Fetch(store, request.Table, last) : last;
                fetched += request.FetchesFromTable ? Capacity.OfRead(item.Size, request.IsConsistent) : 0;
                if (request.Filter?.Invoke(item.Attributes) == false)
                {
                    continue;
                }

                count++;
                if (!request.OnlyCounts)
                {
                    items.Add(item);
                }
            }
        }

        var lastKey = last is not null && IsFull(request, scanned, pageSize) ? request.Keys.KeysOf(last.Attributes) : null;
        return new Page(items, count, scanned, lastKey, CapacityOf(request, indexSize, fetched));
    }

    private static bool IsFull(PageRequest request, int scanned, long pageSize) => scanned >= request.Limit || pageSize >= Limits.PageSize;

    private static StoredItem Fetch(IItemStore store, Table table, StoredItem entry) =>
        Table.Read(store, table.Keys.Space, table.Keys.KeyOf(entry.Attributes)!) ?? entry;

    private static Capacity CapacityOf(PageRequest request, long readSize, double fetched)
    {
        var capacity = new Capacity(request.Table.Name) { IsRead = true };
        capacity.Add(Capacity.OfRead(readSize, request.IsConsistent), request.Keys.Definition);
        capacity.Add(fetched);
        return capacity;
    }
}
