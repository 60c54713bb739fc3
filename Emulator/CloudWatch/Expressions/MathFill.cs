namespace CampusIssues.Emulator.CloudWatch.Expressions;

/// <summary><c>FILL(series, number | REPEAT | LINEAR | series)</c>: gives every period of the time a value.</summary>
internal static class MathFill
{
    public static MathValue Apply(IReadOnlyList<MathValue> arguments) => arguments switch
    {
        [SeriesValue only, var filler] => new SeriesValue(Fill(only.Series, filler)),
        [SeriesListValue list, var filler] => new SeriesListValue([.. list.Items.Select(item => Fill(item, filler))]),
        _ => throw MathFunctions.Wrong(arguments),
    };

    private static Series Fill(Series series, MathValue filler) => filler switch
    {
        ScalarValue scalar => series.With(Times(series).Select(time => KeyValuePair.Create(time, series.At(time) ?? scalar.Value))),
        SeriesValue other => series.With(Times(series).Select(time => KeyValuePair.Create(time, series.At(time) ?? other.Series.At(time) ?? double.NaN))),
        WordValue { Word: "REPEAT" } => series.With(Repeated(series)),
        WordValue { Word: "LINEAR" } => series.With(Linear(series)),
        _ => throw MathFunctions.Wrong([filler]),
    };

    private static IEnumerable<long> Times(Series series)
    {
        for (var time = series.Start; time < series.End; time += series.Period)
        {
            yield return time;
        }
    }

    private static IEnumerable<KeyValuePair<long, double>> Repeated(Series series)
    {
        var last = double.NaN;
        foreach (var time in Times(series))
        {
            last = series.At(time) ?? last;
            yield return KeyValuePair.Create(time, last);
        }
    }

    /// <summary>Between two points on the line that joins them; before the first and after the last nothing.</summary>
    private static IEnumerable<KeyValuePair<long, double>> Linear(Series series)
    {
        for (var index = 0; index < series.Points.Count; index++)
        {
            var here = series.Points[index];
            yield return here;
            if (index + 1 < series.Points.Count)
            {
                var next = series.Points[index + 1];
                for (var time = here.Key + series.Period; time < next.Key; time += series.Period)
                {
                    yield return KeyValuePair.Create(time, here.Value + ((next.Value - here.Value) * (time - here.Key) / (next.Key - here.Key)));
                }
            }
        }
    }
}
