using System.Collections.Concurrent;
using CampusIssues.Emulator.Storage;
using SQLitePCL;

namespace CampusIssues.Emulator.DynamoDb.Store;

/// <summary>Walks over a range in SQLite. Two cursors never share a connection.</summary>
internal sealed class SqliteCursor : EntryCursor
{
    private readonly SqliteHandle _reader;
    private readonly ConcurrentBag<SqliteHandle> _readers;
    private readonly sqlite3_stmt _statement;

    public SqliteCursor(SqliteHandle reader, ConcurrentBag<SqliteHandle> readers, KeyRange range)
    {
        _reader = reader;
        _readers = readers;
        var order = range.Descending ? "DESC" : "ASC";
        _statement = reader.Prepare(range.To is null
            ? $"SELECT key, value FROM s{range.Space} WHERE key >= ?1 ORDER BY key {order}"
            : $"SELECT key, value FROM s{range.Space} WHERE key >= ?1 AND key < ?2 ORDER BY key {order}");
        raw.sqlite3_bind_blob(_statement, 1, range.From.Length == 0 ? [0] : range.From);
        if (range.To is { } to)
        {
            raw.sqlite3_bind_blob(_statement, 2, to);
        }
    }

    public override bool MoveNext()
    {
        if (!_reader.Step(_statement))
        {
            return false;
        }

        Key = raw.sqlite3_column_blob(_statement, 0).ToArray();
        Value = raw.sqlite3_column_blob(_statement, 1).ToArray();
        return true;
    }

    public override void Dispose()
    {
        raw.sqlite3_reset(_statement);
        _readers.Add(_reader);
        base.Dispose();
    }
}
