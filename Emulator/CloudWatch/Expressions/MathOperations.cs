namespace CampusIssues.Emulator.CloudWatch.Expressions;

/// <summary>Operators between numbers and time series: point by point, where both sides have one.</summary>
internal static class MathOperations
{
    public static MathValue Apply(string name, MathValue left, MathValue right)
    {
        var operation = Of(name);
        return (left, right) switch
        {
            (ScalarValue a, ScalarValue b) => new ScalarValue(operation(a.Value, b.Value)),
            (SeriesValue a, ScalarValue b) => new SeriesValue(a.Series.Map(value => operation(value, b.Value))),
            (ScalarValue a, SeriesValue b) => new SeriesValue(b.Series.Map(value => operation(a.Value, value))),
            (SeriesValue a, SeriesValue b) => new SeriesValue(Between(a.Series, b.Series, operation)),
            (SeriesListValue a, ScalarValue b) => new SeriesListValue([.. a.Items.Select(item => item.Map(value => operation(value, b.Value)))]),
            (ScalarValue a, SeriesListValue b) => new SeriesListValue([.. b.Items.Select(item => item.Map(value => operation(a.Value, value)))]),
            (SeriesListValue a, SeriesValue b) => new SeriesListValue([.. a.Items.Select(item => Between(item, b.Series, operation))]),
            (SeriesValue a, SeriesListValue b) => new SeriesListValue([.. b.Items.Select(item => Between(a.Series, item, operation) with { Label = item.Label })]),
            _ => throw new MathException($"Unsupported operand type(s) for {name}: '[{left.Type}, {right.Type}]'"),
        };
    }

    private static Series Between(Series left, Series right, Func<double, double, double> operation) =>
        (left with { Period = Math.Max(left.Period, right.Period) }).With(
            from point in left.Points
            let other = right.At(point.Key)
            where other is not null
            select KeyValuePair.Create(point.Key, operation(point.Value, other.Value)));

    private static Func<double, double, double> Of(string name) => name switch
    {
        "+" => (a, b) => a + b,
        "-" => (a, b) => a - b,
        "*" => (a, b) => a * b,
        "/" => (a, b) => a / b,
        "^" => Math.Pow,
        "==" => (a, b) => a == b ? 1 : 0,
        "!=" => (a, b) => a != b ? 1 : 0,
        "<" => (a, b) => a < b ? 1 : 0,
        ">" => (a, b) => a > b ? 1 : 0,
        "<=" => (a, b) => a <= b ? 1 : 0,
        ">=" => (a, b) => a >= b ? 1 : 0,
        "&&" or "AND" => (a, b) => a != 0 && b != 0 ? 1 : 0,
        _ => (a, b) => a != 0 || b != 0 ? 1 : 0,
    };
}
