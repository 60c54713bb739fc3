namespace CampusIssues.Emulator.CloudWatch.Expressions;

/// <summary>
/// The functions of metric math that need nothing but their arguments
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html#metric-math-syntax-functions-list).
/// </summary>
internal static class MathFunctions
{
    private static readonly Dictionary<string, Func<IReadOnlyList<MathValue>, MathValue>> All = new()
    {
        ["ABS"] = arguments => Each(arguments, Math.Abs),
        ["AVG"] = arguments => Reduce(arguments, values => values.Average()),
        ["CEIL"] = arguments => Each(arguments, Math.Ceiling),
        ["DATAPOINT_COUNT"] = arguments => Reduce(arguments, values => values.Count()),
        ["DATE"] = arguments => Time(arguments, time => time.Day),
        ["DAY"] = arguments => Time(arguments, time => time.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)time.DayOfWeek),
        ["DIFF"] = arguments => EachSeries(arguments, series => Steps(series, (before, now) => now.Value - before.Value)),
        ["DIFF_TIME"] = arguments => EachSeries(arguments, series => Steps(series, (before, now) => now.Key - before.Key)),
        ["EPOCH"] = arguments => EachSeries(arguments, series => series.With(series.Points.Select(point => KeyValuePair.Create(point.Key, (double)point.Key)))),
        ["FILL"] = MathFill.Apply,
        ["FIRST"] = arguments => Item(arguments, 0),
        ["FLOOR"] = arguments => Each(arguments, Math.Floor),
        ["HOUR"] = arguments => Time(arguments, time => time.Hour),
        ["IF"] = MathIf.Apply,
        ["LAST"] = arguments => Item(arguments, ^1),
        ["LOG"] = arguments => Each(arguments, Math.Log),
        ["LOG10"] = arguments => Each(arguments, Math.Log10),
        ["MAX"] = arguments => Reduce(arguments, values => values.Max()),
        ["METRIC_COUNT"] = arguments => new ScalarValue(Array(arguments).Count),
        ["MIN"] = arguments => Reduce(arguments, values => values.Min()),
        ["MINUTE"] = arguments => Time(arguments, time => time.Minute),
        ["MONTH"] = arguments => Time(arguments, time => time.Month),
        ["PERIOD"] = arguments => arguments is [SeriesValue only] ? new ScalarValue(only.Series.Period) : throw Wrong(arguments),
        ["RATE"] = arguments => EachSeries(arguments, series => Steps(series, (before, now) => (now.Value - before.Value) / (now.Key - before.Key))),
        ["REMOVE_EMPTY"] = arguments => new SeriesListValue([.. Array(arguments).Where(series => series.Points.Count > 0)]),
        ["RUNNING_SUM"] = arguments => EachSeries(arguments, Running),
        ["SLICE"] = Slice,
        ["SORT"] = Sort,
        ["STDDEV"] = arguments => Reduce(arguments, Deviation),
        ["SUM"] = arguments => Reduce(arguments, values => values.Sum()),
        ["YEAR"] = arguments => Time(arguments, time => time.Year),
    };

    /// <summary>Calls a function; null where there is none of the name.</summary>
    public static MathValue? Call(string name, IReadOnlyList<MathValue> arguments)
    {
        try
        {
            return All.TryGetValue(name, out var function) ? function(arguments) : null;
        }
        catch (InvalidCastException)
        {
            throw Wrong(arguments);
        }
    }

    public static MathException Wrong(IEnumerable<MathValue> arguments) =>
        new($"Unsupported argument type(s): '[{string.Join(", ", arguments.Select(argument => argument.Type))}]'");

    private static MathValue Each(IReadOnlyList<MathValue> arguments, Func<double, double> change) => arguments is [ScalarValue scalar]
        ? new ScalarValue(change(scalar.Value))
        : EachSeries(arguments, series => series.Map(change));

    private static MathValue EachSeries(IReadOnlyList<MathValue> arguments, Func<Series, Series> change) => arguments switch
    {
        [SeriesValue only] => new SeriesValue(change(only.Series)),
        [SeriesListValue list] => new SeriesListValue([.. list.Items.Select(change)]),
        _ => throw Wrong(arguments),
    };

    private static MathValue Time(IReadOnlyList<MathValue> arguments, Func<DateTimeOffset, int> part) => EachSeries(
        arguments,
        series => series.With(series.Points.Select(point => KeyValuePair.Create(point.Key, (double)part(DateTimeOffset.FromUnixTimeSeconds(point.Key))))));

    /// <summary>One number for a time series; for several of them a time series, each point from theirs of that time.</summary>
    private static MathValue Reduce(IReadOnlyList<MathValue> arguments, Func<IEnumerable<double>, double> reduce)
    {
        switch (arguments)
        {
            case [SeriesValue only]:
                return new ScalarValue(only.Series.Points.Count == 0 ? 0 : reduce(only.Series.Points.Select(point => point.Value)));
            case [ScalarValue scalar]:
                return scalar;
            case [SeriesListValue { Items.Count: > 0 } list]:
                var points = list.Items.SelectMany(item => item.Points).GroupBy(point => point.Key).OrderBy(group => group.Key)
                    .Select(group => KeyValuePair.Create(group.Key, reduce(group.Select(point => point.Value))));
                return new SeriesValue((list.Items[0] with { Period = list.Items.Max(item => item.Period) }).With(points));
            case [SeriesListValue empty]:
                return empty;
            default:
                throw Wrong(arguments);
        }
    }

    private static double Deviation(IEnumerable<double> values)
    {
        var all = values.ToArray();
        var mean = all.Average();
        return Math.Sqrt(all.Sum(value => (value - mean) * (value - mean)) / all.Length);
    }

    private static Series Steps(Series series, Func<KeyValuePair<long, double>, KeyValuePair<long, double>, double> step) =>
        series.With(series.Points.Zip(series.Points.Skip(1), (before, now) => KeyValuePair.Create(now.Key, step(before, now))));

    private static Series Running(Series series)
    {
        var sum = 0d;
        return series.Map(value => sum += value);
    }

    private static IReadOnlyList<Series> Array(IReadOnlyList<MathValue> arguments) => arguments is [SeriesListValue list] ? list.Items : throw Wrong(arguments);

    private static MathValue Item(IReadOnlyList<MathValue> arguments, Index index) =>
        Array(arguments) is { Count: > 0 } items ? new SeriesValue(items[index.GetOffset(items.Count)]) : arguments[0];

    private static MathValue Slice(IReadOnlyList<MathValue> arguments)
    {
        if (arguments is not ([SeriesListValue, ScalarValue] or [SeriesListValue, ScalarValue, ScalarValue]))
        {
            throw Wrong(arguments);
        }

        var items = ((SeriesListValue)arguments[0]).Items;
        var start = Math.Clamp((int)((ScalarValue)arguments[1]).Value, 0, items.Count);
        var end = arguments.Count == 3 ? Math.Clamp((int)((ScalarValue)arguments[2]).Value, start, items.Count) : items.Count;
        return new SeriesListValue([.. items.Skip(start).Take(end - start)]);
    }

    private static MathValue Sort(IReadOnlyList<MathValue> arguments)
    {
        if (arguments is not ([SeriesListValue, WordValue, WordValue] or [SeriesListValue, WordValue, WordValue, ScalarValue]))
        {
            throw Wrong(arguments);
        }

        var by = ((WordValue)arguments[1]).Word;
        double Rank(Series series) => Reduce([new SeriesValue(series)], by switch
        {
            "AVG" => values => values.Average(),
            "MIN" => values => values.Min(),
            "MAX" => values => values.Max(),
            "SUM" => values => values.Sum(),
            _ => throw new MathException($"Unsupported function {by} for SORT"),
        }) is ScalarValue rank ? rank.Value : 0;
        var items = ((SeriesListValue)arguments[0]).Items;
        var sorted = ((WordValue)arguments[2]).Word switch
        {
            "ASC" => items.OrderBy(Rank),
            "DESC" => items.OrderByDescending(Rank),
            var order => throw new MathException($"Unsupported order {order} for SORT"),
        };
        return new SeriesListValue([.. arguments.Count == 4 ? sorted.Take((int)((ScalarValue)arguments[3]).Value) : sorted]);
    }
}
