namespace CampusIssues.Emulator.CloudWatch.Expressions;

/// <summary>What an expression gives: a number, a time series, several of them, a text or a word.</summary>
internal abstract record MathValue
{
    /// <summary>The type as AWS's errors name it.</summary>
    public abstract string Type { get; }
}

internal sealed record ScalarValue(double Value) : MathValue
{
    public override string Type => "Scalar";
}

internal sealed record SeriesValue(Series Series) : MathValue
{
    public override string Type => "TimeSeries";
}

internal sealed record SeriesListValue(IReadOnlyList<Series> Items) : MathValue
{
    public override string Type => "Array[TimeSeries]";
}

internal sealed record TextValue(string Text) : MathValue
{
    public override string Type => "String";
}

internal sealed record WordValue(string Word) : MathValue
{
    public override string Type => "Keyword";
}

/// <summary>Values by time, oldest first.</summary>
/// <param name="Label">What a legend calls it.</param>
/// <param name="Period">Seconds from one point to the next.</param>
/// <param name="Start">Where its time begins, in seconds since 1970.</param>
/// <param name="End">Before which it ends.</param>
/// <param name="Points">Times in seconds since 1970, and values.</param>
internal sealed record Series(string Label, int Period, long Start, long End, IReadOnlyList<KeyValuePair<long, double>> Points)
{
    private Dictionary<long, double>? _byTime;

    public double? At(long time) => (_byTime ??= Points.ToDictionary()).TryGetValue(time, out var value) ? value : null;

    /// <summary>The same times with other values; those that aren't finite are left out.</summary>
    public Series With(IEnumerable<KeyValuePair<long, double>> points) => this with { Points = [.. points.Where(point => double.IsFinite(point.Value))], _byTime = null };

    public Series Map(Func<double, double> change) => With(Points.Select(point => KeyValuePair.Create(point.Key, change(point.Value))));
}
