using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.DynamoDb.Tables;

namespace CampusIssues.Emulator.DynamoDb.Streams;

/// <summary>A stream of a table's changes. Its records have one sequence, so it has one shard.</summary>
internal sealed class ChangeStream
{
    private readonly IItemStore _store;
    private TaskCompletionSource _changed = New();
    private long _last;

    public ChangeStream(TableDefinition table, StreamDefinition definition, IItemStore store)
    {
        (Table, Definition, _store) = (table, definition, store);
        using var newest = store.Read(new KeyRange(definition.Space, [], null, Descending: true));
        _last = newest.MoveNext() ? StreamRecord.SequenceOf(newest.Key) : 0;
    }

    public TableDefinition Table { get; private set; }

    public StreamDefinition Definition { get; private set; }

    public string Arn => $"{Table.Arn}/stream/{Definition.Label}";

    /// <summary>The shard's id, made of the time of its creation.</summary>
    public string ShardId => $"shardId-{Definition.CreatedAt.ToUnixTimeMilliseconds():D20}-{Fingerprint:x8}";

    /// <summary>The newest sequence number; 0 before the first.</summary>
    public long Latest => Volatile.Read(ref _last);

    /// <summary>Takes the next sequence number. The caller holds the table's lock.</summary>
    public long Next() => Interlocked.Increment(ref _last);

    /// <summary>Wakes those who wait for records.</summary>
    public void Signal() => Interlocked.Exchange(ref _changed, New()).TrySetResult();

    /// <summary>Completes with the next signal.</summary>
    public Task Changed => Volatile.Read(ref _changed).Task;

    public void Update(TableDefinition table, StreamDefinition definition)
    {
        (Table, Definition) = (table, definition);
        Signal();
    }

    /// <summary>Records after a sequence number that aren't older than a time, oldest first.</summary>
    public IReadOnlyList<StreamRecord> Read(long after, int limit, DateTimeOffset since)
    {
        var records = new List<StreamRecord>();
        using var cursor = _store.Read(new KeyRange(Definition.Space, StreamRecord.KeyOf(after + 1), null));
        while (records.Count < limit && cursor.MoveNext())
        {
            var record = StreamRecord.Decode(cursor.Key, cursor.Value!);
            if (record.CreatedAt >= since)
            {
                records.Add(record);
            }
        }

        return records;
    }

    private uint Fingerprint => Wire.Crc32.Hash(System.Text.Encoding.UTF8.GetBytes(Arn));

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
