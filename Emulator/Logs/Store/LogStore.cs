using CampusIssues.Emulator.Wire;
using Microsoft.Data.Sqlite;

namespace CampusIssues.Emulator.Logs.Store;

/// <summary>Streams and their events.</summary>
internal sealed class LogStore(LogGroups groups, LogDatabase database, TimeProvider time)
{
    private const string EventColumns = "events.id, streams.name, events.timestamp, events.ingested, events.message";
    private const string JoinedEvents = "events JOIN streams ON streams.id = events.stream";
    private int _sinceTrim;

    /// <summary>Makes a stream; false where there is one of the name.</summary>
    public bool TryAddStream(string group, string name)
    {
        lock (database.Lock)
        {
            return database.Execute(
                "INSERT OR IGNORE INTO streams (log_group, name, created) VALUES ($group, $name, $now)",
                ("$group", group),
                ("$name", name),
                ("$now", Now)) > 0;
        }
    }

    public LogStreamRecord? FindStream(string group, string name) => Streams(group).FirstOrDefault(stream => stream.Name == name);

    public IReadOnlyList<LogStreamRecord> Streams(string group)
    {
        lock (database.Lock)
        {
            using var command = database.Command(
                "SELECT id, name, created, first, last, ingested FROM streams WHERE log_group = $group ORDER BY name",
                ("$group", group));
            using var reader = command.ExecuteReader();
            var streams = new List<LogStreamRecord>();
            while (reader.Read())
            {
                streams.Add(new(reader.GetInt64(0), reader.GetString(1), reader.GetInt64(2), Number(reader, 3), Number(reader, 4), Number(reader, 5)));
            }

            return streams;
        }
    }

    /// <summary>Appends events; makes group and stream where they are missing.</summary>
    public void Append(IReadOnlyList<LogBatch> batches)
    {
        lock (database.Lock)
        {
            using var transaction = database.Begin();
            foreach (var stream in batches.GroupBy(batch => (batch.Group, batch.Stream)))
            {
                Insert(new LogBatch(stream.Key.Group, stream.Key.Stream, [.. stream.SelectMany(batch => batch.Lines)]));
            }

            transaction.Commit();
        }
    }

    public void DeleteStream(string group, string name)
    {
        lock (database.Lock)
        {
            database.Execute("DELETE FROM events WHERE stream = (SELECT id FROM streams WHERE log_group = $group AND name = $name)", ("$group", group), ("$name", name));
            database.Execute("DELETE FROM streams WHERE log_group = $group AND name = $name", ("$group", group), ("$name", name));
        }
    }

    public void DeleteGroup(string group)
    {
        lock (database.Lock)
        {
            database.Execute("DELETE FROM events WHERE log_group = $group", ("$group", group));
            database.Execute("DELETE FROM streams WHERE log_group = $group", ("$group", group));
        }
    }

    /// <summary>The events of a stream after a position, oldest first, or before one, newest first; within [start, end).</summary>
    public IReadOnlyList<LogEvent> ReadStream(long stream, long start, long end, LogPosition from, bool forward, int limit) => Read(
        forward
            ? $"SELECT {EventColumns} FROM {JoinedEvents} WHERE events.stream = $of AND events.timestamp >= $start AND events.timestamp < $end AND (events.timestamp, events.id) > ($time, $id) ORDER BY events.timestamp, events.id LIMIT $limit"
            : $"SELECT {EventColumns} FROM {JoinedEvents} WHERE events.stream = $of AND events.timestamp >= $start AND events.timestamp < $end AND (events.timestamp, events.id) < ($time, $id) ORDER BY events.timestamp DESC, events.id DESC LIMIT $limit",
        stream,
        start,
        end,
        from,
        limit);

    /// <summary>The events of a group after a position, oldest first, within [start, end).</summary>
    public IReadOnlyList<LogEvent> ReadGroup(string group, long start, long end, LogPosition from, int limit) => Read(
        $"SELECT {EventColumns} FROM {JoinedEvents} WHERE events.log_group = $of AND events.timestamp >= $start AND events.timestamp < $end AND (events.timestamp, events.id) > ($time, $id) ORDER BY events.timestamp, events.id LIMIT $limit",
        group,
        start,
        end,
        from,
        limit);

    public LogEvent? Find(long id) => Read(
        $"SELECT {EventColumns} FROM {JoinedEvents} WHERE events.id = $of AND $start <= $end AND $time <= $id LIMIT $limit",
        id,
        0,
        0,
        new LogPosition(0, 0),
        1).FirstOrDefault();

    public long StoredBytes(string group)
    {
        lock (database.Lock)
        {
            using var command = database.Command("SELECT COALESCE(SUM(LENGTH(message) + 26), 0) FROM events WHERE log_group = $group", ("$group", group));
            return (long)command.ExecuteScalar()!;
        }
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private void Insert(LogBatch batch)
    {
        groups.TryAdd(new LogGroup { Name = batch.Group, CreationTime = Now, Region = "us-east-1", AccountId = Caller.DefaultAccountId });
        TryAddStream(batch.Group, batch.Stream);
        using var find = database.Command("SELECT id FROM streams WHERE log_group = $group AND name = $name", ("$group", batch.Group), ("$name", batch.Stream));
        var stream = (long)find.ExecuteScalar()!;
        using var insert = database.Command(
            "INSERT INTO events (stream, log_group, timestamp, ingested, message) VALUES ($stream, $group, $timestamp, $now, $message)",
            ("$stream", stream),
            ("$group", batch.Group),
            ("$timestamp", 0L),
            ("$now", Now),
            ("$message", ""));
        foreach (var line in batch.Lines)
        {
            insert.Parameters["$timestamp"].Value = line.Timestamp.ToUnixTimeMilliseconds();
            insert.Parameters["$message"].Value = line.Message;
            insert.ExecuteNonQuery();
        }

        database.Execute(
            "UPDATE streams SET first = MIN(COALESCE(first, $first), $first), last = MAX(COALESCE(last, $last), $last), ingested = $now WHERE id = $id",
            ("$first", batch.Lines.Min(line => line.Timestamp).ToUnixTimeMilliseconds()),
            ("$last", batch.Lines.Max(line => line.Timestamp).ToUnixTimeMilliseconds()),
            ("$now", Now),
            ("$id", stream));
        Trim(batch);
    }

    /// <summary>Now and then forgets what is older than the retention and what is more than may be kept.</summary>
    private void Trim(LogBatch batch)
    {
        _sinceTrim += batch.Lines.Count;
        if (_sinceTrim < 10_000)
        {
            return;
        }

        _sinceTrim = 0;
        if (groups.Find(batch.Group)?.RetentionInDays is { } days)
        {
            database.Execute("DELETE FROM events WHERE log_group = $group AND timestamp < $oldest", ("$group", batch.Group), ("$oldest", Now - (days * 86_400_000L)));
        }

        database.Execute(
            "DELETE FROM events WHERE log_group = $group AND id <= (SELECT id FROM events WHERE log_group = $group ORDER BY id DESC LIMIT 1 OFFSET $kept)",
            ("$group", batch.Group),
            ("$kept", LogsLimits.KeptEvents));
    }

    private List<LogEvent> Read(string query, object of, long start, long end, LogPosition from, int limit)
    {
        lock (database.Lock)
        {
            using var command = database.Command(query, ("$of", of), ("$start", start), ("$end", end), ("$time", from.Timestamp), ("$id", from.Id), ("$limit", limit));
            using var reader = command.ExecuteReader();
            var events = new List<LogEvent>();
            while (reader.Read())
            {
                events.Add(new(reader.GetInt64(0), reader.GetString(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetString(4)));
            }

            return events;
        }
    }

    private static long? Number(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);
}
