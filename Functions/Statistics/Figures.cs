using System.Globalization;
using CampusIssues.Functions.Issues;

namespace CampusIssues.Functions.Statistics;

/// <summary>Makes the figures out of counters.</summary>
internal sealed class Figures(IReadOnlyDictionary<string, Dictionary<string, long>> counters, DateTimeOffset now)
{
    private static readonly (string Key, int Days)[] Ages = [("1d", 1), ("3d", 3), ("7d", 7), ("30d", 30)];

    public long Total(string attribute) => counters[Contribution.Totals].GetValueOrDefault(attribute);

    /// <summary>Every value of the catalogue, also those with nothing, and those that the catalogue no longer has.</summary>
    public IReadOnlyList<CountBody> Counts(string property, IEnumerable<string> known)
    {
        var prefix = $"total:{property}:";
        var gone = counters[Contribution.Totals].Where(entry => entry.Value > 0 && entry.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(entry => entry.Key[prefix.Length..]);
        return [.. known.Union(gone).Select(value => new CountBody(value, Total($"open:{property}:{value}"), Total(prefix + value)))];
    }

    /// <summary>By whole days: what was reported today and yesterday is of the first day.</summary>
    public IReadOnlyList<AgeBody> OpenByAge()
    {
        List<AgeBody> ages = [];
        var counted = 0L;
        var day = 0;
        foreach (var (key, days) in Ages)
        {
            var open = 0L;
            for (; day <= days; day++)
            {
                open += Of(now.AddDays(-day), "open");
            }

            ages.Add(new AgeBody(key, open));
            counted += open;
        }

        ages.Add(new AgeBody("older", Math.Max(0, Total("open:all") - counted)));
        return ages;
    }

    /// <summary>The last days, oldest first.</summary>
    public IReadOnlyList<DayBody> ByDay(int days) =>
    [
        .. Enumerable.Range(0, days).Select(back => now.AddDays(back - days + 1))
            .Select(day => new DayBody(Instant.Day(day), Of(day, "reported"), Of(day, "resolved"))),
    ];

    /// <summary>Over the months that the last days touch.</summary>
    public DurationsBody Durations(string what, int days)
    {
        var counts = new Dictionary<int, long>();
        foreach (var month in Enumerable.Range(0, days).Select(back => Contribution.Month(now.AddDays(-back))).Distinct())
        {
            foreach (var (attribute, count) in counters.GetValueOrDefault(month) ?? [])
            {
                if (attribute.StartsWith(what + ":", StringComparison.Ordinal))
                {
                    var bucket = int.Parse(attribute.AsSpan(what.Length + 1), CultureInfo.InvariantCulture);
                    counts[bucket] = counts.GetValueOrDefault(bucket) + count;
                }
            }
        }

        return new DurationsBody(counts.Values.Sum(), DurationBuckets.Quantile(counts, 0.5), DurationBuckets.Quantile(counts, 0.9));
    }

    private long Of(DateTimeOffset day, string what) =>
        counters.GetValueOrDefault(Contribution.Month(day))?.GetValueOrDefault($"{what}:{day.UtcDateTime.ToString("dd", CultureInfo.InvariantCulture)}") ?? 0;
}
