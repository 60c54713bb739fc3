namespace CampusIssues.Emulator.CloudWatch.Expressions;

/// <summary><c>IF(condition, then[, else])</c>, point by point; without an else there is no point where the condition doesn't hold.</summary>
internal static class MathIf
{
    public static MathValue Apply(IReadOnlyList<MathValue> arguments) => arguments switch
    {
        [ScalarValue condition, var then, var otherwise] => condition.Value != 0 ? then : otherwise,
        [ScalarValue condition, var then] => condition.Value != 0 ? then : Empty(then),
        [SeriesValue condition, var then] => new SeriesValue(Choose(condition.Series, then, null)),
        [SeriesValue condition, var then, var otherwise] => new SeriesValue(Choose(condition.Series, then, otherwise)),
        _ => throw MathFunctions.Wrong(arguments),
    };

    private static Series Choose(Series condition, MathValue then, MathValue? otherwise)
    {
        if (!IsSingle(then) || (otherwise is not null && !IsSingle(otherwise)))
        {
            throw MathFunctions.Wrong(otherwise is null ? [then] : [then, otherwise]);
        }

        var of = then is SeriesValue chosen ? condition with { Label = chosen.Series.Label } : condition;
        return of.With(condition.Points.Select(point => KeyValuePair.Create(point.Key, At(point.Value != 0 ? then : otherwise, point.Key) ?? double.NaN)));
    }

    private static bool IsSingle(MathValue value) => value is ScalarValue or SeriesValue;

    private static double? At(MathValue? value, long time) => value switch
    {
        ScalarValue scalar => scalar.Value,
        SeriesValue series => series.Series.At(time),
        _ => null,
    };

    private static MathValue Empty(MathValue like) => like is SeriesValue series ? new SeriesValue(series.Series.With([])) : new SeriesListValue([]);
}
