namespace CampusIssues.Emulator.DynamoDb.Store;

/// <summary>
/// Entries ordered by key, in numbered spaces: a table's items, an index, a stream. Keys are compared byte by byte.
/// A committed batch survives <c>kill -9</c> where the store is durable.
/// </summary>
internal interface IItemStore
{
    /// <summary>An entry's value; null where there is none.</summary>
    byte[]? Get(int space, byte[] key);

    /// <summary>Writes a batch, all of it or nothing. When this returns, it is durable and visible.</summary>
    void Commit(WriteBatch batch);

    /// <summary>The entries of a range in order. Dispose the cursor soon: it holds resources of the store.</summary>
    EntryCursor Read(KeyRange range);

    /// <summary>How many entries a space has, and their size in bytes.</summary>
    SpaceTotals Totals(int space);

    /// <summary>The spaces that held anything when the store was opened.</summary>
    IReadOnlyList<int> Recovered { get; }

    /// <summary>Forgets a space and all in it. Its number must not be used again.</summary>
    void Drop(int space);
}

/// <summary>A range of keys of a space.</summary>
/// <param name="Space">The space.</param>
/// <param name="From">The least key, included.</param>
/// <param name="To">The key before which it ends; null for the space's end.</param>
/// <param name="Descending">Whether it is read from its end.</param>
internal readonly record struct KeyRange(int Space, byte[] From, byte[]? To, bool Descending = false);

/// <summary>The entries of a space and their size in bytes.</summary>
internal readonly record struct SpaceTotals(long Count, long Bytes);

/// <summary>Walks over entries in order.</summary>
internal abstract class EntryCursor : IDisposable
{
    /// <summary>The current key.</summary>
    public byte[] Key { get; protected set; } = [];

    /// <summary>The current value; null for an entry that was deleted.</summary>
    public byte[]? Value { get; protected set; }

    /// <summary>Goes to the next entry; false at the end.</summary>
    public abstract bool MoveNext();

    public virtual void Dispose() => GC.SuppressFinalize(this);
}
