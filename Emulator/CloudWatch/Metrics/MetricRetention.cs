namespace CampusIssues.Emulator.CloudWatch.Metrics;

/// <summary>
/// Makes old points coarser and drops the oldest, as AWS does: seconds for 3 hours, minutes for 15 days, five minutes for 63 days, hours for
/// 455 days. Beyond <see cref="CloudWatchLimits.KeptPoints"/> the oldest go before their time.
/// </summary>
internal sealed class MetricRetention(MetricDatabase database, MetricStore store, TimeProvider time)
{
    private const int Batch = 1000;
    private const int Hour = 3600;

    private static readonly (int From, int To, TimeSpan After)[] Steps =
    [
        (1, 60, TimeSpan.FromHours(3)),
        (60, 300, TimeSpan.FromDays(15)),
        (300, Hour, TimeSpan.FromDays(63)),
    ];

    public void Apply()
    {
        foreach (var (from, to, after) in Steps)
        {
            while (Coarsen(from, to, Before(after)) == Batch)
            {
                // There is more of it.
            }
        }

        lock (database.Lock)
        {
            database.Execute("DELETE FROM points WHERE resolution = $hour AND time < $before", ("$hour", Hour), ("$before", Before(TimeSpan.FromDays(455))));
            DropOldest();
            database.Execute("DELETE FROM metrics WHERE id NOT IN (SELECT DISTINCT metric FROM points)");
            store.ForgetIds();
        }
    }

    private long Before(TimeSpan age) => (time.GetUtcNow() - age).ToUnixTimeSeconds();

    private int Coarsen(int from, int to, long before)
    {
        lock (database.Lock)
        {
            using var transaction = database.Begin();
            var old = Old(from, before);
            foreach (var (metric, unit, at, statistics) in old)
            {
                store.Merge(metric, new Sample(default, unit, to, at - (at % to), statistics));
                database.Execute(
                    "DELETE FROM points WHERE metric = $metric AND resolution = $from AND time = $time AND unit = $unit",
                    ("$metric", metric),
                    ("$from", from),
                    ("$time", at),
                    ("$unit", unit));
            }

            transaction.Commit();
            return old.Count;
        }
    }

    private List<(long Metric, string Unit, long Time, Statistics Statistics)> Old(int resolution, long before)
    {
        using var command = database.Command(
            "SELECT metric, unit, time, count, sum, minimum, maximum, distribution FROM points WHERE resolution = $resolution AND time < $before ORDER BY time LIMIT $batch",
            ("$resolution", resolution),
            ("$before", before),
            ("$batch", Batch));
        using var reader = command.ExecuteReader();
        var found = new List<(long, string, long, Statistics)>();
        while (reader.Read())
        {
            found.Add((reader.GetInt64(0), reader.GetString(1), reader.GetInt64(2), MetricStore.StatisticsOf(reader, 3)));
        }

        return found;
    }

    private void DropOldest()
    {
        var surplus = database.Scalar("SELECT COUNT(*) FROM points") - CloudWatchLimits.KeptPoints;
        if (surplus > 0)
        {
            database.Execute(
                "DELETE FROM points WHERE time <= (SELECT time FROM points ORDER BY time LIMIT 1 OFFSET $surplus)",
                ("$surplus", surplus));
        }

        var metrics = database.Scalar("SELECT COUNT(*) FROM metrics") - CloudWatchLimits.KeptMetrics;
        if (metrics > 0)
        {
            database.Execute("DELETE FROM points WHERE metric IN (SELECT id FROM metrics ORDER BY last LIMIT $surplus)", ("$surplus", metrics));
        }
    }
}
