namespace CampusIssues.Emulator.Logs.Insights;

/// <summary>The functions of many rows' values.</summary>
internal static class Aggregates
{
    private static readonly Dictionary<string, Func<IReadOnlyList<object?>, object?, object?>> Table = new(StringComparer.OrdinalIgnoreCase)
    {
        ["count"] = (values, _) => (double)values.Count(value => value is not null),
        ["count_distinct"] = (values, _) => (double)values.Where(value => value is not null).Select(Values.Text).Distinct().Count(),
        ["sum"] = (values, _) => Numbers(values).Sum(),
        ["avg"] = (values, _) => Numbers(values) is { Length: > 0 } numbers ? numbers.Average() : null,
        ["min"] = (values, _) => values.Where(value => value is not null).Order(ByValue).FirstOrDefault(),
        ["max"] = (values, _) => values.Where(value => value is not null).Order(ByValue).LastOrDefault(),
        ["stddev"] = (values, _) => Deviation(Numbers(values)),
        ["pct"] = (values, percent) => Percentile(Numbers(values), Values.Number(percent) ?? 50),
        ["median"] = (values, _) => Percentile(Numbers(values), 50),
        ["earliest"] = (values, _) => values.FirstOrDefault(value => value is not null),
        ["latest"] = (values, _) => values.LastOrDefault(value => value is not null),
        ["sortsfirst"] = (values, _) => values.Where(value => value is not null).Order(ByValue).FirstOrDefault(),
        ["sortslast"] = (values, _) => values.Where(value => value is not null).Order(ByValue).LastOrDefault(),
    };

    private static Comparer<object?> ByValue { get; } = Comparer<object?>.Create(Values.Compare);

    public static bool Exists(string name) => Table.ContainsKey(name);

    /// <summary>Whether the rows must be in the order of their time.</summary>
    public static bool NeedsOrder(string name) => name is "earliest" or "latest";

    /// <param name="name">The function.</param>
    /// <param name="values">The values of its first argument, one a row.</param>
    /// <param name="parameter">Its second argument; null where it has none.</param>
    public static object? Call(string name, IReadOnlyList<object?> values, object? parameter) => Table[name](values, parameter);

    private static double[] Numbers(IReadOnlyList<object?> values) => [.. values.Select(Values.Number).OfType<double>()];

    private static double? Deviation(double[] numbers)
    {
        if (numbers.Length == 0)
        {
            return null;
        }

        var mean = numbers.Average();
        return Math.Sqrt(numbers.Sum(number => (number - mean) * (number - mean)) / numbers.Length);
    }

    private static double? Percentile(double[] numbers, double percent)
    {
        if (numbers.Length == 0)
        {
            return null;
        }

        Array.Sort(numbers);
        var rank = percent / 100 * (numbers.Length - 1);
        var below = (int)Math.Floor(rank);
        var above = Math.Min(below + 1, numbers.Length - 1);
        return numbers[below] + ((rank - below) * (numbers[above] - numbers[below]));
    }
}
