using System.Collections.Concurrent;
using CampusIssues.Emulator.Storage;
using SQLitePCL;

namespace CampusIssues.Emulator.DynamoDb.Store;

/// <summary>The spaces in SQLite: a table each, its keys ordered as bytes.</summary>
internal sealed class SqliteSpaces : IDisposable
{
    private const int WriterCache = 16_384;

    private const int ReaderCache = 2_048;

    private readonly string _path;
    private readonly SqliteHandle _writer;
    private readonly ConcurrentBag<SqliteHandle> _readers = [];
    private readonly ConcurrentDictionary<int, bool> _existing = new();

    public SqliteSpaces(string path)
    {
        _path = path;
        _writer = new SqliteHandle(path, WriterCache);
        _writer.Execute("CREATE TABLE IF NOT EXISTS totals (space INTEGER PRIMARY KEY, count INTEGER NOT NULL, bytes INTEGER NOT NULL);");
        var names = _writer.Prepare("SELECT CAST(substr(name, 2) AS INTEGER) FROM sqlite_master WHERE type = 'table' AND name GLOB 's[0-9]*'");
        while (_writer.Step(names))
        {
            _existing[raw.sqlite3_column_int(names, 0)] = true;
        }

        raw.sqlite3_reset(names);
    }

    /// <summary>The last log segment whose writes are here.</summary>
    public int FlushedSegment => (int)_writer.Scalar("PRAGMA user_version");

    public IEnumerable<int> Existing => _existing.Keys;

    public bool Has(int space) => _existing.ContainsKey(space);

    public Dictionary<int, SpaceTotals> ReadTotals()
    {
        var totals = new Dictionary<int, SpaceTotals>();
        var statement = _writer.Prepare("SELECT space, count, bytes FROM totals");
        while (_writer.Step(statement))
        {
            totals[raw.sqlite3_column_int(statement, 0)] = new(raw.sqlite3_column_int64(statement, 1), raw.sqlite3_column_int64(statement, 2));
        }

        raw.sqlite3_reset(statement);
        return totals;
    }

    public byte[]? Get(int space, byte[] key)
    {
        if (!Has(space))
        {
            return null;
        }

        var reader = Rent();
        try
        {
            var statement = reader.Prepare($"SELECT value FROM s{space} WHERE key = ?1");
            raw.sqlite3_bind_blob(statement, 1, key);
            var value = reader.Step(statement) ? raw.sqlite3_column_blob(statement, 0).ToArray() : null;
            raw.sqlite3_reset(statement);
            return value;
        }
        finally
        {
            _readers.Add(reader);
        }
    }

    public EntryCursor Read(KeyRange range) => new SqliteCursor(Rent(), _readers, range);

    /// <summary>Takes a memtable over, in one transaction that also tells up to which log segment this is all.</summary>
    public void Flush(Memtable memtable, IReadOnlyDictionary<int, SpaceTotals> totals)
    {
        _writer.Execute("BEGIN IMMEDIATE");
        foreach (var space in memtable.Dropped)
        {
            _writer.Execute($"DROP TABLE IF EXISTS s{space}; DELETE FROM totals WHERE space = {space};");
            _existing.TryRemove(space, out _);
        }

        var created = new List<int>();
        foreach (var (space, map) in memtable.Spaces)
        {
            if (!Has(space))
            {
                _writer.Execute($"CREATE TABLE s{space} (key BLOB PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;");
                created.Add(space);
            }

            Write(space, map);
            var total = totals.GetValueOrDefault(space);
            _writer.Execute($"REPLACE INTO totals VALUES ({space}, {total.Count}, {total.Bytes})");
        }

        _writer.Execute($"PRAGMA user_version = {memtable.LastSegment}; COMMIT");
        created.ForEach(space => _existing[space] = true);
    }

    public void Dispose()
    {
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        _writer.Dispose();
    }

    private SqliteHandle Rent() => _readers.TryTake(out var reader) ? reader : new SqliteHandle(_path, ReaderCache);

    private void Write(int space, SortedMap map)
    {
        var put = _writer.Prepare($"INSERT INTO s{space} (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value");
        var delete = _writer.Prepare($"DELETE FROM s{space} WHERE key = ?1");
        using var cursor = new MapCursor(map, new KeyRange(space, [], null));
        while (cursor.MoveNext())
        {
            var statement = cursor.Value is null ? delete : put;
            raw.sqlite3_bind_blob(statement, 1, cursor.Key);
            if (cursor.Value is { } value)
            {
                raw.sqlite3_bind_blob(statement, 2, value);
            }

            _writer.Step(statement);
            raw.sqlite3_reset(statement);
        }
    }
}
