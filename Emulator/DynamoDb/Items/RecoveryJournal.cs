using System.Buffers.Binary;
using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.DynamoDb.Tables;

namespace CampusIssues.Emulator.DynamoDb.Items;

/// <summary>
/// What items were before each change, for tables with point-in-time recovery: the table as it was is the table as it is, its
/// later changes undone from the newest to the oldest.
/// </summary>
internal sealed class RecoveryJournal(TableCatalog tables, IItemStore store, TimeProvider time)
{
    private const int KeySize = 16;

    private long _sequence;

    /// <summary>Adds what a change undoes to its batch.</summary>
    public void Stage(WriteBatch batch, ItemChange change)
    {
        if (change.Table.Definition.Recovery is not { IsEnabled: true } recovery || (change.Old is null && change.New is null))
        {
            return;
        }

        var old = change.Old?.Record ?? [];
        var content = new byte[2 + change.Key.Length + old.Length];
        BinaryPrimitives.WriteUInt16LittleEndian(content, (ushort)change.Key.Length);
        change.Key.CopyTo(content, 2);
        old.CopyTo(content, 2 + change.Key.Length);
        batch.Put(recovery.Space, KeyOf(time.GetUtcNow(), Interlocked.Increment(ref _sequence)), Record.Make(0, 0, content), -1);
    }

    /// <summary>The items that changed after a time, newest change first, with what they were before; null for nothing.</summary>
    public IEnumerable<(byte[] Key, byte[]? Record)> ChangesAfter(RecoveryDefinition recovery, DateTimeOffset at)
    {
        using var cursor = store.Read(new KeyRange(recovery.Space, KeyOf(at.AddMilliseconds(1), 0), null, Descending: true));
        while (cursor.MoveNext())
        {
            var content = cursor.Value.AsMemory(Record.HeaderSize);
            var keyLength = BinaryPrimitives.ReadUInt16LittleEndian(content.Span);
            var old = content[(2 + keyLength)..];
            yield return (content.Slice(2, keyLength).ToArray(), old.IsEmpty ? null : old.ToArray());
        }
    }

    /// <summary>Deletes what is older than the recovery period.</summary>
    public void Trim()
    {
        foreach (var recovery in tables.All.Select(table => table.Definition.Recovery).OfType<RecoveryDefinition>())
        {
            var batch = new WriteBatch();
            using (var cursor = store.Read(new KeyRange(recovery.Space, [], KeyOf(time.GetUtcNow().AddDays(-recovery.Days), 0))))
            {
                while (batch.Writes.Count < 10_000 && cursor.MoveNext())
                {
                    batch.Delete(recovery.Space, cursor.Key, 0);
                }
            }

            if (batch.Writes.Count > 0)
            {
                store.Commit(batch);
            }
        }
    }

    private static byte[] KeyOf(DateTimeOffset time, long sequence)
    {
        var key = new byte[KeySize];
        BinaryPrimitives.WriteInt64BigEndian(key, time.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteInt64BigEndian(key.AsSpan(8), sequence);
        return key;
    }
}
