using System.Collections.Concurrent;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Store;

/// <summary>
/// A log in front, the latest writes in memory, SQLite beneath. Without a data directory all is in memory.
/// Invariants: a write is in the log before it is visible; a log segment is deleted only after SQLite holds its writes.
/// </summary>
internal sealed class ItemStore : IItemStore, IDisposable
{
    // Writes of the same items again and again don't fill the memory, but the log, which a start has to read.
    private const int LogFactor = 6;

    private readonly ConcurrentDictionary<int, SpaceTotals> _totals = new();
    private readonly Lock _commit = new();
    private readonly WriteLog? _log;
    private readonly SqliteSpaces? _spaces;
    private readonly long _memtableLimit;
    private volatile Layers _layers;
    private volatile Task _flush = Task.CompletedTask;

    private sealed record Layers(Memtable Active, Memtable? Frozen);

    /// <param name="directory">Where data is kept; null keeps it in memory alone.</param>
    /// <param name="memtableLimit">How many bytes may be in memory before they go to SQLite.</param>
    public ItemStore(string? directory, long memtableLimit = 24 * 1024 * 1024)
    {
        _memtableLimit = memtableLimit;
        _layers = new Layers(new Memtable(1), null);
        if (directory is not null)
        {
            Directory.CreateDirectory(directory);
            _log = new WriteLog(directory);
            _spaces = new SqliteSpaces(Path.Combine(directory, "items.db"));
            Recover();
            Recovered = [.. Spaces];
        }
    }

    public byte[]? Get(int space, byte[] key)
    {
        var layers = _layers;
        return layers.Active.Space(space) is { } active && active.TryGet(key, out var value) ? value
            : layers.Frozen?.Space(space) is { } frozen && frozen.TryGet(key, out value) ? value
            : _spaces?.Get(space, key);
    }

    public EntryCursor Read(KeyRange range)
    {
        var layers = _layers;
        var cursors = new List<EntryCursor>(3);
        if (layers.Active.Space(range.Space) is { } active)
        {
            cursors.Add(new MapCursor(active, range));
        }

        if (layers.Frozen?.Space(range.Space) is { } frozen)
        {
            cursors.Add(new MapCursor(frozen, range));
        }

        if (_spaces?.Has(range.Space) == true)
        {
            cursors.Add(_spaces.Read(range));
        }

        return _spaces is null && cursors.Count == 1 ? cursors[0] : new MergeCursor([.. cursors], range.Descending);
    }

    public SpaceTotals Totals(int space) => _totals.GetValueOrDefault(space);

    public void Commit(WriteBatch batch)
    {
        if (_log is null)
        {
            lock (_commit)
            {
                Apply(batch);
            }

            return;
        }

        using var encoded = new PooledBuffer();
        WriteLog.Encode(batch, encoded);
        WaitForRoom();
        lock (_commit)
        {
            _log.Append(encoded.WrittenSpan);
            Apply(batch);
            if ((_layers.Active.Bytes > _memtableLimit || _log.Size > _memtableLimit * LogFactor) && _layers.Frozen is null)
            {
                Freeze();
            }
        }
    }

    public void Drop(int space)
    {
        var batch = new WriteBatch();
        batch.Delete(space, [], -1);
        Commit(batch);
        _totals.TryRemove(space, out _);
    }

    public IReadOnlyList<int> Recovered { get; } = [];

    private IEnumerable<int> Spaces => (_spaces?.Existing ?? []).Concat(_layers.Active.Spaces.Select(entry => entry.Key)).Distinct();

    /// <summary>Brings all to SQLite, so that the next start has nothing to recover.</summary>
    public void Dispose()
    {
        _flush.Wait();
        if (_log is not null)
        {
            lock (_commit)
            {
                if (_layers.Active.Bytes > 0 || !_layers.Active.Dropped.IsEmpty)
                {
                    Freeze();
                }
            }

            _flush.Wait();
        }

        _log?.Dispose();
        _spaces?.Dispose();
    }

    private void Recover()
    {
        var flushed = _spaces!.FlushedSegment;
        foreach (var (space, totals) in _spaces.ReadTotals())
        {
            _totals[space] = totals;
        }

        _log!.DeleteThrough(flushed);
        var segments = _log.Segments();
        var next = segments.Count > 0 ? segments[^1] + 1 : flushed + 1;
        _layers = new Layers(new Memtable(next), null);
        foreach (var batch in segments.SelectMany(_log.Read))
        {
            Apply(batch);
        }

        if (_layers.Active.Bytes == 0 && _layers.Active.Dropped.IsEmpty)
        {
            _log.DeleteThrough(next - 1);
        }

        _log.Start(next);
    }

    private void Apply(WriteBatch batch)
    {
        foreach (var write in batch.Writes)
        {
            _layers.Active.Apply(write, keepDeleted: _spaces is not null);
            if (write.Key.Length > 0)
            {
                var old = _totals.GetValueOrDefault(write.Space);
                _totals[write.Space] = new SpaceTotals(
                    old.Count + (write.Value is null ? 0 : 1) - (write.OldSize < 0 ? 0 : 1),
                    old.Bytes + Math.Max(write.NewSize, 0) - Math.Max(write.OldSize, 0));
            }
        }
    }

    // Called within the commit lock: no write is between the log and the memtable.
    private void Freeze()
    {
        var frozen = _layers.Active;
        var totals = new Dictionary<int, SpaceTotals>(_totals);
        _log!.Start(frozen.LastSegment + 1);
        _layers = new Layers(new Memtable(frozen.LastSegment + 1), frozen);
        _flush = Task.Run(() =>
        {
            _spaces!.Flush(frozen, totals);
            _layers = new Layers(_layers.Active, null);
            _log.DeleteThrough(frozen.LastSegment);
        });
    }

    private void WaitForRoom()
    {
        if (_layers.Active.Bytes > _memtableLimit * 2)
        {
            _flush.Wait();
        }
    }
}
