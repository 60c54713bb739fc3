using Microsoft.Data.Sqlite;

namespace CampusIssues.Emulator.Storage;

/// <summary>Documents in one SQLite file, or in memory alone.</summary>
internal sealed class SqliteDocumentStore : IDocumentStore, IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Lock _lock = new();

    public SqliteDocumentStore(EmulatorOptions options)
    {
        var source = options.DataDirectory is { } directory
            ? Path.Combine(Directory.CreateDirectory(directory).FullName, "state.db")
            : ":memory:";
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Pooling = false }.ToString());
        _connection.Open();
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
        Execute("CREATE TABLE IF NOT EXISTS documents (collection TEXT, key TEXT, json BLOB, PRIMARY KEY (collection, key)) WITHOUT ROWID;");
    }

    public IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>> List(string collection)
    {
        lock (_lock)
        {
            using var command = Command("SELECT key, json FROM documents WHERE collection = $collection ORDER BY key", collection);
            using var reader = command.ExecuteReader();
            var documents = new List<KeyValuePair<string, ReadOnlyMemory<byte>>>();
            while (reader.Read())
            {
                documents.Add(new(reader.GetString(0), reader.GetFieldValue<byte[]>(1)));
            }

            return documents;
        }
    }

    public void Put(string collection, string key, ReadOnlyMemory<byte> json)
    {
        lock (_lock)
        {
            using var command = Command("INSERT OR REPLACE INTO documents VALUES ($collection, $key, $json)", collection);
            command.Parameters.AddWithValue("$key", key);
            command.Parameters.AddWithValue("$json", json.ToArray());
            command.ExecuteNonQuery();
        }
    }

    public void Delete(string collection, string key)
    {
        lock (_lock)
        {
            using var command = Command("DELETE FROM documents WHERE collection = $collection AND key = $key", collection);
            command.Parameters.AddWithValue("$key", key);
            command.ExecuteNonQuery();
        }
    }

    public void Dispose() => _connection.Dispose();

    private SqliteCommand Command(string text, string collection)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        command.Parameters.AddWithValue("$collection", collection);
        return command;
    }

    private void Execute(string text)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
