using SQLitePCL;

namespace CampusIssues.Emulator.Storage;

/// <summary>Documents in one SQLite file, or in memory alone. It is opened at every start, so without ADO.NET, whose code takes long to compile.</summary>
internal sealed class SqliteDocumentStore : IDocumentStore, IDisposable
{
    private const int CacheKilobytes = 2_000;

    private readonly SqliteHandle _database;
    private readonly Lock _lock = new();

    public SqliteDocumentStore(EmulatorOptions options)
    {
        var path = options.DataDirectory is { } directory
            ? Path.Combine(Directory.CreateDirectory(directory).FullName, "state.db")
            : ":memory:";
        _database = new SqliteHandle(path, CacheKilobytes);
        _database.Execute("CREATE TABLE IF NOT EXISTS documents (collection TEXT, key TEXT, json BLOB, PRIMARY KEY (collection, key)) WITHOUT ROWID;");
    }

    public IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>> List(string collection)
    {
        lock (_lock)
        {
            var statement = _database.Prepare("SELECT key, json FROM documents WHERE collection = ?1 ORDER BY key");
            raw.sqlite3_bind_text(statement, 1, collection);
            var documents = new List<KeyValuePair<string, ReadOnlyMemory<byte>>>();
            while (_database.Step(statement))
            {
                documents.Add(new(raw.sqlite3_column_text(statement, 0).utf8_to_string(), raw.sqlite3_column_blob(statement, 1).ToArray()));
            }

            raw.sqlite3_reset(statement);
            return documents;
        }
    }

    public void Put(string collection, string key, ReadOnlyMemory<byte> json)
    {
        lock (_lock)
        {
            var statement = _database.Prepare("INSERT OR REPLACE INTO documents VALUES (?1, ?2, ?3)");
            raw.sqlite3_bind_blob(statement, 3, json.Span);
            Write(statement, collection, key);
        }
    }

    public void Delete(string collection, string key)
    {
        lock (_lock)
        {
            Write(_database.Prepare("DELETE FROM documents WHERE collection = ?1 AND key = ?2"), collection, key);
        }
    }

    public void Dispose() => _database.Dispose();

    private void Write(sqlite3_stmt statement, string collection, string key)
    {
        raw.sqlite3_bind_text(statement, 1, collection);
        raw.sqlite3_bind_text(statement, 2, key);
        _database.Step(statement);
        raw.sqlite3_reset(statement);
    }
}
