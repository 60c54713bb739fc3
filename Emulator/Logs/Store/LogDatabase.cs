using CampusIssues.Emulator.Storage;

namespace CampusIssues.Emulator.Logs.Store;

/// <summary>The streams and their events.</summary>
internal sealed class LogDatabase(EmulatorOptions options) : SqliteTables(options, "logs.db", Schema)
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS streams (
            id INTEGER PRIMARY KEY AUTOINCREMENT, log_group TEXT NOT NULL, name TEXT NOT NULL, created INTEGER NOT NULL,
            first INTEGER, last INTEGER, ingested INTEGER, UNIQUE (log_group, name));
        CREATE TABLE IF NOT EXISTS events (
            id INTEGER PRIMARY KEY AUTOINCREMENT, stream INTEGER NOT NULL, log_group TEXT NOT NULL,
            timestamp INTEGER NOT NULL, ingested INTEGER NOT NULL, message TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS events_of_stream ON events (stream, timestamp, id);
        CREATE INDEX IF NOT EXISTS events_of_group ON events (log_group, timestamp, id);
        """;
}
