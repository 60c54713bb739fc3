namespace CampusIssues.Emulator.ApiGateway.Templates;

/// <summary>The operators of templates. What numbers can't do with each other is null, as in Velocity.</summary>
internal static class VtlOperators
{
    public static object? Apply(string operation, object? left, Func<object?> right) => operation switch
    {
        "&&" => VtlValue.IsTrue(left) && VtlValue.IsTrue(right()),
        "||" => VtlValue.IsTrue(left) || VtlValue.IsTrue(right()),
        "==" => VtlValue.AreEqual(left, right()),
        "!=" => !VtlValue.AreEqual(left, right()),
        "<" => Compare(left, right(), order => order < 0),
        "<=" => Compare(left, right(), order => order <= 0),
        ">" => Compare(left, right(), order => order > 0),
        ">=" => Compare(left, right(), order => order >= 0),
        "+" => Add(left, right()),
        _ => Calculate(operation, left, right()),
    };

    private static bool Compare(object? left, object? right, Func<int, bool> fits) =>
        VtlValue.Number(left) is { } a && VtlValue.Number(right) is { } b ? fits(a.CompareTo(b))
        : left is string text && right is string other && fits(string.CompareOrdinal(text, other));

    private static object? Add(object? left, object? right) =>
        left is string || right is string ? VtlValue.Text(left) + VtlValue.Text(right) : Calculate("+", left, right);

    private static object? Calculate(string operation, object? left, object? right) => (left, right) switch
    {
        (long a, long b) => Whole(operation, a, b),
        _ when VtlValue.Number(left) is { } a && VtlValue.Number(right) is { } b => Real(operation, a, b),
        _ => null,
    };

    private static object? Whole(string operation, long a, long b) => operation switch
    {
        "+" => a + b,
        "-" => a - b,
        "*" => a * b,
        "/" => b == 0 ? null : a / b,
        "%" => b == 0 ? null : a % b,
        _ => null,
    };

    private static object? Real(string operation, double a, double b) => operation switch
    {
        "+" => a + b,
        "-" => a - b,
        "*" => a * b,
        "/" => b == 0 ? null : a / b,
        "%" => b == 0 ? null : a % b,
        _ => null,
    };
}
