using Microsoft.Data.Sqlite;

namespace CampusIssues.Emulator.CloudWatch.Metrics;

/// <summary>Values of one metric in one unit, within one second (resolution 1), minute, five minutes or hour that begins at a time, in seconds since 1970.</summary>
internal sealed record Sample(MetricId Metric, string Unit, int Resolution, long Time, Statistics Statistics);

/// <summary>A metric's values in one unit within a period that begins at a time, in seconds since 1970.</summary>
internal readonly record struct Point(long Time, string Unit, Statistics Statistics);

/// <summary>Keeps metrics and finds them.</summary>
internal sealed class MetricStore(MetricDatabase database, MetricBuffer buffer, TimeProvider time)
{
    private const string PointColumns = "time, unit, count, sum, minimum, maximum, distribution";
    private static readonly TimeSpan Known = TimeSpan.FromDays(14);
    private readonly Dictionary<MetricId, long> _ids = [];

    /// <summary>Stores values; when it returns they survive <c>kill -9</c>.</summary>
    public void Put(IReadOnlyCollection<Sample> samples)
    {
        if (samples.Count == 0)
        {
            return;
        }

        lock (database.Lock)
        {
            using var transaction = database.Begin();
            foreach (var sample in samples)
            {
                Merge(IdOf(sample), sample);
            }

            transaction.Commit();
        }
    }

    /// <summary>Stores what services have told.</summary>
    public void Flush() => Put(buffer.Take());

    /// <summary>A metric's values from <paramref name="start"/> up to before <paramref name="end"/>, by periods from the start on, oldest first.</summary>
    /// <param name="metric">The metric, in the region of the caller.</param>
    /// <param name="unit">The unit; null for every unit, one point for each.</param>
    /// <param name="start">In seconds since 1970.</param>
    /// <param name="end">In seconds since 1970.</param>
    /// <param name="period">In seconds.</param>
    public IReadOnlyList<Point> Read(MetricId metric, string? unit, long start, long end, int period)
    {
        Flush();
        var points = new SortedDictionary<(long Time, string Unit), Statistics>();
        lock (database.Lock)
        {
            using var command = database.Command(
                $"SELECT {PointColumns} FROM points WHERE metric IN (SELECT id FROM metrics WHERE namespace = $namespace AND name = $name AND dimensions = $dimensions AND region IN ('', $region)) AND resolution IN (1, 60, 300, 3600) AND time >= $start AND time < $end AND ($unit IS NULL OR unit = $unit)",
                ("$namespace", metric.Namespace),
                ("$name", metric.Name),
                ("$dimensions", metric.DimensionKey),
                ("$region", metric.Region),
                ("$start", start),
                ("$end", end),
                ("$unit", unit));
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var at = reader.GetInt64(0);
                var key = (at - ((at - start) % period), reader.GetString(1));
                if (!points.TryGetValue(key, out var statistics))
                {
                    points[key] = statistics = new Statistics();
                }

                statistics.Add(StatisticsOf(reader, 2));
            }
        }

        return [.. points.Select(point => new Point(point.Key.Time, point.Key.Unit, point.Value))];
    }

    /// <summary>The metrics of a region that had values within a time, ordered by namespace, name and dimensions.</summary>
    public IReadOnlyList<MetricId> List(string region, string? metricNamespace = null, string? name = null, TimeSpan? within = null)
    {
        Flush();
        lock (database.Lock)
        {
            using var command = database.Command(
                "SELECT DISTINCT namespace, name, dimensions FROM metrics WHERE region IN ('', $region) AND last >= $since AND ($namespace IS NULL OR namespace = $namespace) AND ($name IS NULL OR name = $name) ORDER BY namespace, name, dimensions",
                ("$region", region),
                ("$since", (time.GetUtcNow() - (within ?? Known)).ToUnixTimeSeconds()),
                ("$namespace", metricNamespace),
                ("$name", name));
            using var reader = command.ExecuteReader();
            var found = new List<MetricId>();
            while (reader.Read())
            {
                found.Add(new MetricId(region, reader.GetString(0), reader.GetString(1), reader.GetString(2)));
            }

            return found;
        }
    }

    public void Clear()
    {
        buffer.Take();
        lock (database.Lock)
        {
            _ids.Clear();
            database.Execute("DELETE FROM points; DELETE FROM metrics;");
        }
    }

    /// <summary>Adds values to a point. The lock is held.</summary>
    internal void Merge(long metric, Sample sample)
    {
        var statistics = sample.Statistics;
        using (var command = database.Command(
            $"SELECT {PointColumns} FROM points WHERE metric = $metric AND resolution = $resolution AND time = $time AND unit = $unit",
            ("$metric", metric),
            ("$resolution", sample.Resolution),
            ("$time", sample.Time),
            ("$unit", sample.Unit)))
        using (var reader = command.ExecuteReader())
        {
            if (reader.Read())
            {
                statistics = StatisticsOf(reader, 2);
                statistics.Add(sample.Statistics);
            }
        }

        database.Execute(
            "INSERT OR REPLACE INTO points VALUES ($metric, $resolution, $time, $unit, $count, $sum, $minimum, $maximum, $distribution)",
            ("$metric", metric),
            ("$resolution", sample.Resolution),
            ("$time", sample.Time),
            ("$unit", sample.Unit),
            ("$count", statistics.Count),
            ("$sum", statistics.Sum),
            ("$minimum", statistics.Minimum),
            ("$maximum", statistics.Maximum),
            ("$distribution", statistics.WriteDistribution()));
    }

    /// <summary>Forgets which metrics there are in memory, after some were removed. The lock is held.</summary>
    internal void ForgetIds() => _ids.Clear();

    internal static Statistics StatisticsOf(SqliteDataReader reader, int at) => Statistics.Read(
        reader.GetDouble(at),
        reader.GetDouble(at + 1),
        reader.GetDouble(at + 2),
        reader.GetDouble(at + 3),
        reader.IsDBNull(at + 4) ? null : reader.GetFieldValue<byte[]>(at + 4));

    private long IdOf(Sample sample)
    {
        var metric = sample.Metric;
        if (!_ids.TryGetValue(metric, out var id))
        {
            database.Execute(
                "INSERT OR IGNORE INTO metrics (region, namespace, name, dimensions, last) VALUES ($region, $namespace, $name, $dimensions, 0)",
                ("$region", metric.Region),
                ("$namespace", metric.Namespace),
                ("$name", metric.Name),
                ("$dimensions", metric.DimensionKey));
            id = database.Scalar(
                "SELECT id FROM metrics WHERE namespace = $namespace AND name = $name AND dimensions = $dimensions AND region = $region",
                ("$region", metric.Region),
                ("$namespace", metric.Namespace),
                ("$name", metric.Name),
                ("$dimensions", metric.DimensionKey));
            _ids[metric] = id;
        }

        database.Execute("UPDATE metrics SET last = $time WHERE id = $id AND last < $time", ("$id", id), ("$time", sample.Time));
        return id;
    }
}
