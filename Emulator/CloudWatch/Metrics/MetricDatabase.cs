using CampusIssues.Emulator.Storage;

namespace CampusIssues.Emulator.CloudWatch.Metrics;

/// <summary>The metrics' points.</summary>
internal sealed class MetricDatabase(EmulatorOptions options) : SqliteTables(options, "metrics.db", Schema)
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS metrics (
            id INTEGER PRIMARY KEY, region TEXT NOT NULL, namespace TEXT NOT NULL, name TEXT NOT NULL, dimensions TEXT NOT NULL,
            last INTEGER NOT NULL, UNIQUE (namespace, name, dimensions, region));
        CREATE TABLE IF NOT EXISTS points (
            metric INTEGER NOT NULL, resolution INTEGER NOT NULL, time INTEGER NOT NULL, unit TEXT NOT NULL,
            count REAL NOT NULL, sum REAL NOT NULL, minimum REAL NOT NULL, maximum REAL NOT NULL, distribution BLOB,
            PRIMARY KEY (metric, resolution, time, unit)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS points_by_age ON points (resolution, time);
        """;
}
