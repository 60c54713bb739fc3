using CampusIssues.Emulator.DynamoDb.Store;

namespace CampusIssues.Emulator.DynamoDb.Backups;

/// <summary>Copies all entries of a space into an empty one.</summary>
internal static class SpaceCopy
{
    private const int Step = 500;

    public static void Copy(IItemStore store, int from, int to)
    {
        for (byte[]? at = []; at is not null;)
        {
            var batch = new WriteBatch();
            using (var cursor = store.Read(new KeyRange(from, at, null)))
            {
                while (batch.Writes.Count < Step && cursor.MoveNext())
                {
                    batch.Put(to, cursor.Key, cursor.Value!, -1);
                }
            }

            at = batch.Writes.Count < Step ? null : [.. batch.Writes[^1].Key, 0];
            if (batch.Writes.Count > 0)
            {
                store.Commit(batch);
            }
        }
    }
}
