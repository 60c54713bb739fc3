using System.Globalization;

namespace CampusIssues.Functions.Statistics;

/// <summary>
/// Durations counted in buckets whose bounds grow by a tenth: any quantile can be read from the counts, at most 5 % off, and
/// counts of different months simply add up (the idea of DDSketch, https://arxiv.org/abs/1908.10693).
/// </summary>
internal static class DurationBuckets
{
    private const double Growth = 1.1;

    /// <summary>The bucket of a duration; up to a minute is one bucket.</summary>
    public static string Of(TimeSpan duration)
    {
        var minutes = Math.Max(1, duration.TotalMinutes);
        return ((int)Math.Ceiling(Math.Log(minutes, Growth))).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A quantile in minutes, from counts by bucket; null where nothing was counted.</summary>
    public static double? Quantile(IReadOnlyDictionary<int, long> counts, double quantile)
    {
        var total = counts.Values.Sum();
        if (total <= 0)
        {
            return null;
        }

        var rank = (long)Math.Ceiling(quantile * total);
        foreach (var (bucket, count) in counts.OrderBy(entry => entry.Key))
        {
            rank -= count;
            if (rank <= 0)
            {
                return Middle(bucket);
            }
        }

        return Middle(counts.Keys.Max());
    }

    /// <summary>The value with the least relative distance to both bounds.</summary>
    private static double Middle(int bucket) => bucket == 0 ? 1 : Math.Round(2 * Math.Pow(Growth, bucket) / (Growth + 1), 1);
}
