using Microsoft.Data.Sqlite;

namespace CampusIssues.Emulator.Logs.Store;

/// <summary>The events, in SQLite: on disk where the emulator keeps data, so that memory stays small.</summary>
internal sealed class LogDatabase : IDisposable
{
    private readonly SqliteConnection _connection;

    public LogDatabase(EmulatorOptions options)
    {
        var source = options.DataDirectory is { } directory ? Path.Combine(Directory.CreateDirectory(directory).FullName, "logs.db") : ":memory:";
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Pooling = false }.ToString());
        _connection.Open();
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
        Execute("""
            CREATE TABLE IF NOT EXISTS streams (
                id INTEGER PRIMARY KEY AUTOINCREMENT, log_group TEXT NOT NULL, name TEXT NOT NULL, created INTEGER NOT NULL,
                first INTEGER, last INTEGER, ingested INTEGER, UNIQUE (log_group, name));
            CREATE TABLE IF NOT EXISTS events (
                id INTEGER PRIMARY KEY AUTOINCREMENT, stream INTEGER NOT NULL, log_group TEXT NOT NULL,
                timestamp INTEGER NOT NULL, ingested INTEGER NOT NULL, message TEXT NOT NULL);
            CREATE INDEX IF NOT EXISTS events_of_stream ON events (stream, timestamp, id);
            CREATE INDEX IF NOT EXISTS events_of_group ON events (log_group, timestamp, id);
            """);
    }

    /// <summary>Held by whoever uses the database.</summary>
    public Lock Lock { get; } = new();

    public SqliteTransaction Begin() => _connection.BeginTransaction();

    public SqliteCommand Command(string text, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }

    public int Execute(string text, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(text, parameters);
        return command.ExecuteNonQuery();
    }

    public void Dispose() => _connection.Dispose();
}
