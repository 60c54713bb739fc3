using Aspire.Hosting.Dashboard.Store;

namespace Aspire.Hosting.Dashboard.Api;

/// <summary>The values that were measured in one step, in buckets.</summary>
internal sealed record Distribution(double[] Bounds, long[] Buckets)
{
    /// <summary>A percentile, straight within its bucket; null where nothing was measured.</summary>
    /// <param name="rank">0 to 1.</param>
    public double? Percentile(double rank)
    {
        var count = Buckets.Sum();
        if (count == 0 || Bounds.Length == 0)
        {
            return null;
        }

        var wanted = rank * count;
        var passed = 0L;
        for (var index = 0; index < Buckets.Length; index++)
        {
            if (passed + Buckets[index] >= wanted && Buckets[index] > 0)
            {
                var lower = index == 0 ? 0 : Bounds[index - 1];
                var upper = index < Bounds.Length ? Bounds[index] : lower;
                return lower + ((upper - lower) * (wanted - passed) / Buckets[index]);
            }

            passed += Buckets[index];
        }

        return Bounds[^1];
    }
}

/// <summary>Turns cumulative points into one value a step.</summary>
internal static class Sampling
{
    private const double Second = 1e9;

    /// <summary>A counter's rate a second, any other instrument's last value, summed over series.</summary>
    public static double?[] Sum(IEnumerable<Series> group, InstrumentKind kind, long from, long step, int steps)
    {
        var sums = new double?[steps];
        foreach (var series in group)
        {
            var values = Last(series, from, step, steps, out var before);
            for (var index = 0; index < steps; index++)
            {
                if (values[index] is not { } point)
                {
                    continue;
                }

                if (kind == InstrumentKind.Counter)
                {
                    if (before is { } known)
                    {
                        sums[index] = (sums[index] ?? 0) + Rate(point, known);
                    }

                    before = point;
                }
                else
                {
                    sums[index] = (sums[index] ?? 0) + point.Value;
                }
            }
        }

        return sums;
    }

    /// <summary>What was measured in each step, over all series with the first one's bounds.</summary>
    public static Distribution[] Distributions(IEnumerable<Series> group, long from, long step, int steps)
    {
        var all = group.ToList();
        var bounds = all[0].Bounds;
        var result = Enumerable.Range(0, steps).Select(_ => new Distribution(bounds, new long[bounds.Length + 1])).ToArray();
        foreach (var series in all.Where(series => series.Bounds.AsSpan().SequenceEqual(bounds)))
        {
            var points = Last(series, from, step, steps, out var before);
            for (var index = 0; index < steps; index++)
            {
                if (points[index] is { Buckets: { } buckets } point && buckets.Length == bounds.Length + 1)
                {
                    AddGrowth(result[index].Buckets, buckets, before is { Buckets: { } known } && before.Value.Count <= point.Count ? known : null);
                    before = point;
                }
            }
        }

        return result;
    }

    private static void AddGrowth(long[] into, long[] buckets, long[]? before)
    {
        for (var index = 0; index < buckets.Length; index++)
        {
            into[index] += buckets[index] - (before?[index] ?? 0);
        }
    }

    /// <summary>A counter that was set back starts again from 0.</summary>
    private static double Rate(Point point, Point before)
    {
        var seconds = (point.Time - before.Time) / Second;
        var growth = point.Value >= before.Value ? point.Value - before.Value : point.Value;
        return seconds > 0 ? growth / seconds : 0;
    }

    /// <summary>The last point in each step, and the one before them all.</summary>
    private static Point?[] Last(Series series, long from, long step, int steps, out Point? before)
    {
        var last = new Point?[steps];
        before = null;
        foreach (var point in series.Points)
        {
            var index = (point.Time - from) / step;
            if (point.Time < from)
            {
                before = point;
            }
            else if (index < steps)
            {
                last[index] = point;
            }
        }

        return last;
    }
}
