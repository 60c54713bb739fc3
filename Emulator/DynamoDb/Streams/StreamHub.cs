using System.Collections.Concurrent;
using CampusIssues.Emulator.DynamoDb.Items;
using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Streams;

/// <summary>All streams, by ARN. A record is kept for 24 hours.</summary>
internal sealed class StreamHub : ITableStreams
{
    private static readonly TimeSpan Retention = TimeSpan.FromHours(24);

    private readonly ConcurrentDictionary<string, ChangeStream> _streams = new();
    private readonly TableCatalog _tables;
    private readonly IItemStore _store;
    private readonly TimeProvider _time;

    public StreamHub(TableCatalog tables, IItemStore store, TimeProvider time)
    {
        (_tables, _store, _time) = (tables, store, time);
        tables.Changed += Refresh;
        foreach (var table in tables.All)
        {
            Refresh(table);
        }
    }

    public IEnumerable<ChangeStream> All => _streams.Values;

    public ChangeStream? Find(string arn) => _streams.GetValueOrDefault(arn);

    public bool Exists(string streamArn) => _streams.ContainsKey(streamArn);

    public string? LatestStreamArn(string tableName) =>
        (_tables.Find("us-east-1", tableName) ?? _tables.All.FirstOrDefault(table => table.Name == tableName))?.Definition is { Stream.IsEnabled: true } definition
            ? definition.StreamArn
            : null;

    public long TrimHorizon(string streamArn) =>
        Find(streamArn) is { } stream ? (stream.Read(0, 1, Horizon) is [var oldest] ? oldest.Sequence - 1 : stream.Latest) : 0;

    public long Latest(string streamArn) => Find(streamArn)?.Latest ?? 0;

    public async ValueTask<IReadOnlyList<TableStreamRecord>> ReadAsync(string streamArn, long after, int limit, CancellationToken cancellationToken)
    {
        while (Find(streamArn) is { } stream)
        {
            var changed = stream.Changed;
            var records = stream.Read(after, limit, Horizon);
            if (records.Count > 0 || !stream.Definition.IsEnabled)
            {
                return [.. records.Select(record => new TableStreamRecord(record.Sequence, record.CreatedAt, record.PartitionKey, record.Json, record.TraceParent))];
            }

            await changed.WaitAsync(cancellationToken);
        }

        return [];
    }

    /// <summary>The time before which records are gone.</summary>
    public DateTimeOffset Horizon => _time.GetUtcNow() - Retention;

    /// <summary>Adds a change's record to the batch that writes it; returns the stream that must be signalled after.</summary>
    public ChangeStream? Stage(WriteBatch batch, ItemChange change)
    {
        var definition = change.Table.Definition;
        if (definition.Stream is not { IsEnabled: true } settings || IsUnchanged(change) || Find(definition.StreamArn!) is not { } stream)
        {
            return null;
        }

        var (sequence, now) = (stream.Next(), _time.GetUtcNow());
        using var json = new PooledBuffer(2048);
        JsonOutput.Write(json, (change, settings, sequence, now), static (writer, state) =>
            StreamRecordWriter.Write(writer, state.change, state.settings, state.sequence, state.now));
        var record = new StreamRecord(sequence, now, change.TraceParent, StreamRecordWriter.PartitionKeyOf(change), json.WrittenMemory);
        batch.Put(settings.Space, StreamRecord.KeyOf(sequence), record.Encode(), -1);
        return stream;
    }

    /// <summary>Deletes records that are too old; the newest stays, so that the sequence goes on after a restart.</summary>
    public void Trim()
    {
        foreach (var stream in _streams.Values)
        {
            Trim(stream);
        }
    }

    private void Trim(ChangeStream stream)
    {
        var batch = new WriteBatch();
        using (var cursor = _store.Read(new KeyRange(stream.Definition.Space, [0], StreamRecord.KeyOf(stream.Latest))))
        {
            while (batch.Writes.Count < 10_000 && cursor.MoveNext() && StreamRecord.Decode(cursor.Key, cursor.Value!).CreatedAt < Horizon)
            {
                batch.Delete(stream.Definition.Space, cursor.Key, Record.SizeOf(cursor.Value));
            }
        }

        if (batch.Writes.Count > 0)
        {
            _store.Commit(batch);
        }
    }

    private static bool IsUnchanged(ItemChange change) =>
        change.Old is null ? change.New is null
        : change.New is not null && (change.Old.Json.SequenceEqual(change.New.Json) || AttributeComparison.AreEqualMaps(change.Old.Attributes, change.New.Attributes));

    private void Refresh(Table table)
    {
        var definition = table.Definition;
        var exists = _tables.Find(definition.Region, definition.Name) is not null;
        foreach (var settings in definition.FormerStreams.Concat(definition.Stream is { } current ? [current] : []))
        {
            var arn = $"{definition.Arn}/stream/{settings.Label}";
            if (!exists)
            {
                if (_streams.TryRemove(arn, out var removed))
                {
                    removed.Signal();
                }
            }
            else if (_streams.TryGetValue(arn, out var known))
            {
                known.Update(definition, settings);
            }
            else
            {
                _streams[arn] = new ChangeStream(definition, settings, _store);
            }
        }
    }
}
