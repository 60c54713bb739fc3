namespace CampusIssues.Emulator.Logs.Insights;

/// <summary>Computes expressions: of a row, or of a group of rows, where aggregates take all of them.</summary>
internal static class Evaluator
{
    public static object? Evaluate(Expression expression, Row row, IReadOnlyList<Row>? group = null) => expression switch
    {
        FieldExpression field => row[field.Name],
        ConstantExpression constant => constant.Value,
        NotExpression not => !Values.Truth(Evaluate(not.Inner, row, group)),
        LikeExpression like => Values.Text(Evaluate(like.Value, row, group)) is { } text && like.Pattern.IsMatch(text),
        InExpression contained => contained.Candidates.Any(candidate => AreEqual(Evaluate(contained.Value, row, group), Evaluate(candidate, row, group))),
        CallExpression call => Call(call, row, group),
        BinaryExpression binary => Binary(binary, row, group),
        _ => null,
    };

    private static object? Call(CallExpression call, Row row, IReadOnlyList<Row>? group)
    {
        if (Aggregates.Exists(call.Function) && group is not null)
        {
            var ordered = Aggregates.NeedsOrder(call.Function) ? group.OrderBy(member => Values.Number(member["@timestamp"])) : group.AsEnumerable();
            object?[] values = call.Arguments is [var of, ..] ? [.. ordered.Select(member => Evaluate(of, member))] : [.. ordered.Select(_ => (object)true)];
            return Aggregates.Call(call.Function, values, call.Arguments is [_, var parameter, ..] ? Evaluate(parameter, row) : null);
        }

        if (!Functions.Exists(call.Function))
        {
            throw LogsErrors.MalformedQuery($"{call.Function} is only allowed in stats", 0, 0);
        }

        object?[] arguments = [.. call.Arguments.Select(argument => Evaluate(argument, row, group))];
        return Functions.Call(call.Function, call.Function == "bin" && arguments.Length == 1 ? [arguments[0], row["@timestamp"]] : arguments);
    }

    private static object? Binary(BinaryExpression binary, Row row, IReadOnlyList<Row>? group)
    {
        var left = Evaluate(binary.Left, row, group);
        switch (binary.Operator)
        {
            case "and":
                return Values.Truth(left) && Values.Truth(Evaluate(binary.Right, row, group));
            case "or":
                return Values.Truth(left) || Values.Truth(Evaluate(binary.Right, row, group));
        }

        var right = Evaluate(binary.Right, row, group);
        return binary.Operator switch
        {
            "=" => AreEqual(left, right),
            "!=" => !AreEqual(left, right),
            "<" => left is not null && right is not null && Values.Compare(left, right) < 0,
            "<=" => left is not null && right is not null && Values.Compare(left, right) <= 0,
            ">" => left is not null && right is not null && Values.Compare(left, right) > 0,
            ">=" => left is not null && right is not null && Values.Compare(left, right) >= 0,
            var arithmetic => Compute(arithmetic, Values.Number(left), Values.Number(right)),
        };
    }

    private static object? Compute(string arithmetic, double? left, double? right) => arithmetic switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        "/" => right == 0 ? null : left / right,
        "%" => right == 0 ? null : left % right,
        _ => left is { } number && right is { } exponent ? Math.Pow(number, exponent) : null,
    };

    private static bool AreEqual(object? left, object? right) => left is not null && right is not null && Values.Compare(left, right) == 0;
}
