using SQLitePCL;

namespace CampusIssues.Emulator.Storage;

/// <summary>A SQLite connection with its prepared statements, used by one thread at a time.</summary>
internal sealed class SqliteHandle : IDisposable
{
    private readonly sqlite3 _database;
    private readonly Dictionary<string, sqlite3_stmt> _statements = [];

    static SqliteHandle() => Batteries_V2.Init();

    public SqliteHandle(string path, int cacheKilobytes)
    {
        Check(raw.sqlite3_open_v2(path, out _database, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX, null));
        raw.sqlite3_busy_timeout(_database, 60_000);
        Execute($"PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -{cacheKilobytes};");
    }

    /// <summary>A statement, prepared once, without bindings.</summary>
    public sqlite3_stmt Prepare(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
            _statements.Add(sql, statement);
        }

        return statement;
    }

    /// <summary>Runs a prepared statement to its next row; false at its end.</summary>
    public bool Step(sqlite3_stmt statement)
    {
        var result = raw.sqlite3_step(statement);
        if (result is raw.SQLITE_ROW or raw.SQLITE_DONE)
        {
            return result == raw.SQLITE_ROW;
        }

        raw.sqlite3_reset(statement);
        throw Failure(result);
    }

    public void Execute(string sql) => Check(raw.sqlite3_exec(_database, sql));

    /// <summary>The first column of the first row, as a number.</summary>
    public long Scalar(string sql)
    {
        Check(raw.sqlite3_prepare_v2(_database, sql, out var statement));
        using (statement)
        {
            return Step(statement) ? raw.sqlite3_column_int64(statement, 0) : 0;
        }
    }

    /// <summary>Forgets the statements over a table that goes away.</summary>
    public void Forget()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _statements.Clear();
    }

    public void Dispose()
    {
        Forget();
        _database.Dispose();
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw Failure(result);
        }
    }

    private IOException Failure(int result) => new($"SQLite failed ({result}): {raw.sqlite3_errmsg(_database).utf8_to_string()}");
}
