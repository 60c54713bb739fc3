namespace CampusIssues.Emulator.DynamoDb.Expressions;

/// <summary>The attributes at which the paths of expressions start.</summary>
internal static class AttributeNames
{
    public static IEnumerable<string> Of(Condition? condition) => condition switch
    {
        And and => Of(and.Left).Concat(Of(and.Right)),
        Or or => Of(or.Left).Concat(Of(or.Right)),
        Not not => Of(not.Inner),
        Comparison comparison => Of(comparison.Left, comparison.Right),
        Between between => Of(between.Value, between.Lower, between.Upper),
        In list => Of([list.Value, .. list.Candidates]),
        FunctionCondition function => Of(function.Arguments),
        _ => [],
    };

    public static IEnumerable<string> Of(IEnumerable<UpdateAction>? actions) =>
        (actions ?? []).SelectMany(action => Of((action as SetAction)?.Value).Append(action.Path.Head));

    public static IEnumerable<string> Of(Projection? projection) => projection?.Paths.Select(path => path.Head) ?? [];

    private static IEnumerable<string> Of(params Operand[] operands) =>
        operands.Select(operand => operand is SizeOperand size ? size.Argument : operand).OfType<PathOperand>().Select(path => path.Path.Head);

    private static IEnumerable<string> Of(UpdateValue? value) => value switch
    {
        CopiedValue copied => [copied.Path.Head],
        IfNotExists otherwise => Of(otherwise.Otherwise).Append(otherwise.Path.Head),
        ListAppend append => Of(append.First).Concat(Of(append.Second)),
        Arithmetic arithmetic => Of(arithmetic.Left).Concat(Of(arithmetic.Right)),
        _ => [],
    };
}
