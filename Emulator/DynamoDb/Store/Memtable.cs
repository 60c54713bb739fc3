using System.Collections.Concurrent;

namespace CampusIssues.Emulator.DynamoDb.Store;

/// <summary>What was written last, in memory, until it is in SQLite; with a log segment for each such table.</summary>
/// <param name="lastSegment">The last log segment whose writes it holds.</param>
internal sealed class Memtable(int lastSegment)
{
    private readonly ConcurrentDictionary<int, SortedMap> _spaces = new();
    private long _bytes;

    public int LastSegment { get; } = lastSegment;

    /// <summary>Its size in memory, in bytes.</summary>
    public long Bytes => Volatile.Read(ref _bytes);

    public ConcurrentBag<int> Dropped { get; } = [];

    public IEnumerable<KeyValuePair<int, SortedMap>> Spaces => _spaces;

    public SortedMap? Space(int space) => _spaces.GetValueOrDefault(space);

    /// <summary>Takes a write over. <paramref name="keepDeleted"/>: whether something beneath may still have the entry.</summary>
    public void Apply(in StoreWrite write, bool keepDeleted)
    {
        if (write.Key.Length == 0)
        {
            Dropped.Add(write.Space);
            _spaces.TryRemove(write.Space, out _);
            return;
        }

        var map = _spaces.GetOrAdd(write.Space, static _ => new SortedMap());
        if (write.Value is null && !keepDeleted)
        {
            map.Remove(write.Key);
            return;
        }

        Interlocked.Add(ref _bytes, map.Set(write.Key, write.Value));
    }
}
