using System.Globalization;
using System.Text.RegularExpressions;

namespace CampusIssues.Emulator.CloudWatch.Metrics;

/// <summary>
/// A statistic by its name, e.g. <c>Sum</c>, <c>p99.9</c>, <c>TM(10%:90%)</c>, <c>PR(:300)</c>
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html).
/// </summary>
internal sealed partial record Statistic(string Name)
{
    private Func<Statistics, double?> Compute { get; init; } = _ => null;

    /// <summary>Whether it is one of the five that PutMetricAlarm calls Statistic.</summary>
    public bool IsBasic => Name is "SampleCount" or "Average" or "Sum" or "Minimum" or "Maximum";

    /// <summary>Reads a name; null where it is none.</summary>
    public static Statistic? Parse(string name) => Basic(name) ?? Simple(name) ?? Ranged(name);

    /// <summary>Its value; null where the values' distribution isn't known.</summary>
    public double? Of(Statistics statistics) => Compute(statistics);

    private static Statistic? Basic(string name) => name switch
    {
        "SampleCount" => new(name) { Compute = found => found.Count },
        "Average" => new(name) { Compute = found => found.Average },
        "Sum" => new(name) { Compute = found => found.Sum },
        "Minimum" => new(name) { Compute = found => found.Minimum },
        "Maximum" => new(name) { Compute = found => found.Maximum },
        "IQM" => new(name) { Compute = found => Trimmed(found, "TM", 25, 75) },
        _ => null,
    };

    /// <summary>A percentile, or a trim of the upper end: <c>p90</c>, <c>tm90</c>, <c>wm90</c>, <c>tc90</c>, <c>ts90</c>.</summary>
    private static Statistic? Simple(string name)
    {
        if (SimpleForm().Match(name) is not { Success: true } match || Number(match.Groups[2].Value) is not { } percent || percent > 100)
        {
            return null;
        }

        return match.Groups[1].Value is "p"
            ? new(name) { Compute = found => Percentile(found, percent) }
            : new(name) { Compute = found => Trimmed(found, match.Groups[1].Value.ToUpperInvariant(), 0, percent) };
    }

    /// <summary>Percentages <c>TM(10%:90%)</c> or values <c>TM(150:1000)</c>; either end may be open.</summary>
    private static Statistic? Ranged(string name)
    {
        if (RangedForm().Match(name) is not { Success: true } match)
        {
            return null;
        }

        var (kind, low, high) = (match.Groups["kind"].Value, match.Groups["low"].Value, match.Groups["high"].Value);
        var isPercent = low.EndsWith('%') || high.EndsWith('%');
        if ((low.Length == 0 && high.Length == 0) || (isPercent && kind == "PR") || (isPercent && ((low.Length > 0 && !low.EndsWith('%')) || (high.Length > 0 && !high.EndsWith('%')))))
        {
            return null;
        }

        var from = Number(low.TrimEnd('%')) ?? (isPercent ? 0 : double.NegativeInfinity);
        var to = Number(high.TrimEnd('%')) ?? (isPercent ? 100 : double.PositiveInfinity);
        return from >= to || (isPercent && to > 100) ? null
            : isPercent ? new(name) { Compute = found => Trimmed(found, kind, from, to) }
            : new(name) { Compute = found => Between(found, kind, from, to) };
    }

    /// <summary>The smallest value that so many percent of the values don't exceed.</summary>
    private static double? Percentile(Statistics statistics, double percent)
    {
        var rank = percent / 100 * statistics.Count;
        var seen = 0d;
        foreach (var (value, weight) in statistics.Values ?? [])
        {
            seen += weight;
            if (seen >= rank)
            {
                return value;
            }
        }

        return statistics.Values is null ? null : statistics.Maximum;
    }

    private static double? Trimmed(Statistics statistics, string kind, double fromPercent, double toPercent)
    {
        if (statistics.Values is not { } values)
        {
            return null;
        }

        var (from, to) = (Math.Floor(fromPercent / 100 * statistics.Count), Math.Ceiling(toPercent / 100 * statistics.Count));
        var (count, sum, seen, low, high) = (0d, 0d, 0d, double.NaN, double.NaN);
        foreach (var (value, weight) in values)
        {
            var kept = Math.Max(0, Math.Min(seen + weight, to) - Math.Max(seen, from));
            seen += weight;
            if (kept > 0)
            {
                (low, high) = (double.IsNaN(low) ? value : low, value);
                (count, sum) = (count + kept, sum + (value * kept));
            }
        }

        return Told(kind, statistics, count, kind == "WM" ? sum + (low * from) + (high * (statistics.Count - to)) : sum);
    }

    private static double? Between(Statistics statistics, string kind, double from, double to)
    {
        if (statistics.Values is not { } values)
        {
            return null;
        }

        var kept = values.Where(entry => entry.Value > from && entry.Value <= to).ToArray();
        var (count, sum) = (kept.Sum(entry => entry.Weight), kept.Sum(entry => entry.Value * entry.Weight));
        return Told(kind, statistics, count, kind == "WM" ? values.Sum(entry => Math.Clamp(entry.Value, from, to) * entry.Weight) : sum);
    }

    private static double? Told(string kind, Statistics statistics, double count, double sum) => kind switch
    {
        "TC" => count,
        "TS" => sum,
        "PR" => 100 * count / statistics.Count,
        "WM" => sum / statistics.Count,
        _ => count > 0 ? sum / count : null,
    };

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^(p|tm|tc|ts|wm)(\d{1,3}(?:\.\d{0,10})?)\z")]
    private static partial Regex SimpleForm();

    [GeneratedRegex(@"^(?<kind>TM|TC|TS|WM|PR)\((?<low>[\d.eE+-]*%?):(?<high>[\d.eE+-]*%?)\)\z")]
    private static partial Regex RangedForm();
}
