using Microsoft.Data.Sqlite;

namespace CampusIssues.Emulator.Storage;

/// <summary>Tables of a service's own in SQLite, for what would be too much to keep in memory: a file of the data folder, where there is one.</summary>
internal abstract class SqliteTables : IDisposable
{
    private readonly SqliteConnection _connection;

    protected SqliteTables(EmulatorOptions options, string file, string schema)
    {
        var source = options.DataDirectory is { } directory ? Path.Combine(Directory.CreateDirectory(directory).FullName, file) : ":memory:";
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Pooling = false }.ToString());
        _connection.Open();
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
        Execute(schema);
    }

    /// <summary>Held by whoever uses the tables.</summary>
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
