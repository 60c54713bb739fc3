using Microsoft.Data.Sqlite;

namespace CampusIssues.Emulator.CloudWatch.Metrics;

/// <summary>The metrics' points, in SQLite: on disk where the emulator keeps data.</summary>
internal sealed class MetricDatabase : IDisposable
{
    private readonly SqliteConnection _connection;

    public MetricDatabase(EmulatorOptions options)
    {
        var source = options.DataDirectory is { } directory ? Path.Combine(Directory.CreateDirectory(directory).FullName, "metrics.db") : ":memory:";
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Pooling = false }.ToString());
        _connection.Open();
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
        Execute("""
            CREATE TABLE IF NOT EXISTS metrics (
                id INTEGER PRIMARY KEY, region TEXT NOT NULL, namespace TEXT NOT NULL, name TEXT NOT NULL, dimensions TEXT NOT NULL,
                last INTEGER NOT NULL, UNIQUE (namespace, name, dimensions, region));
            CREATE TABLE IF NOT EXISTS points (
                metric INTEGER NOT NULL, resolution INTEGER NOT NULL, time INTEGER NOT NULL, unit TEXT NOT NULL,
                count REAL NOT NULL, sum REAL NOT NULL, minimum REAL NOT NULL, maximum REAL NOT NULL, distribution BLOB,
                PRIMARY KEY (metric, resolution, time, unit)) WITHOUT ROWID;
            CREATE INDEX IF NOT EXISTS points_by_age ON points (resolution, time);
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

    public long Scalar(string text, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(text, parameters);
        return command.ExecuteScalar() as long? ?? 0;
    }

    public void Dispose() => _connection.Dispose();
}
