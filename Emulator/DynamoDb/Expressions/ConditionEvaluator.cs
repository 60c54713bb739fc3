using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Expressions;

/// <summary>Tells whether an item meets a condition.</summary>
internal static class ConditionEvaluator
{
    public static bool IsMet(Condition condition, AttributeMap item) => condition switch
    {
        And and => IsMet(and.Left, item) && IsMet(and.Right, item),
        Or or => IsMet(or.Left, item) || IsMet(or.Right, item),
        Not not => !IsMet(not.Inner, item),
        Comparison comparison => Compare(comparison.Operator, Resolve(comparison.Left, item), Resolve(comparison.Right, item)),
        Between between => IsBetween(Resolve(between.Value, item), Resolve(between.Lower, item), Resolve(between.Upper, item)),
        In list => IsIn(Resolve(list.Value, item), list.Candidates, item),
        FunctionCondition function => Call(function, item),
        _ => false,
    };

    public static bool Compare(string comparator, AttributeValue? left, AttributeValue? right) => comparator switch
    {
        "=" => AttributeComparison.AreEqual(left, right),
        "<>" => left is not null && right is not null ? !AttributeComparison.AreEqual(left, right) : left is not null || right is not null,
        "<" => AttributeComparison.Compare(left, right) < 0,
        "<=" => AttributeComparison.Compare(left, right) <= 0,
        ">" => AttributeComparison.Compare(left, right) > 0,
        _ => AttributeComparison.Compare(left, right) >= 0,
    };

    private static bool IsBetween(AttributeValue? value, AttributeValue? lower, AttributeValue? upper) =>
        AttributeComparison.Compare(value, lower) >= 0 && AttributeComparison.Compare(value, upper) <= 0;

    private static bool IsIn(AttributeValue? value, Operand[] candidates, AttributeMap item) =>
        value is not null && Array.Exists(candidates, candidate => AttributeComparison.AreEqual(value, Resolve(candidate, item)));

    private static bool Call(FunctionCondition function, AttributeMap item)
    {
        var value = Resolve(function.Arguments[0], item);
        return function.Name switch
        {
            "attribute_exists" => value is not null,
            "attribute_not_exists" => value is null,
            "attribute_type" => value is not null && Resolve(function.Arguments[1], item) is StringValue type && type.Text == value.Type,
            "begins_with" => Resolve(function.Arguments[1], item) is { } prefix && AttributeComparison.BeginsWith(value, prefix),
            "contains" => Resolve(function.Arguments[1], item) is { } operand && AttributeComparison.Contains(value, operand),
            _ => false,
        };
    }

    private static AttributeValue? Resolve(Operand operand, AttributeMap item) => operand switch
    {
        PathOperand path => path.Path.Resolve(item),
        ValueOperand value => value.Value,
        SizeOperand size => SizeOf(Resolve(size.Argument, item)),
        _ => null,
    };

    private static NumberValue? SizeOf(AttributeValue? value)
    {
        int? size = value switch
        {
            StringValue text => text.Text.Length,
            BinaryValue binary => binary.Bytes.Length,
            StringSet set => set.Elements.Length,
            NumberSet set => set.Elements.Length,
            BinarySet set => set.Elements.Length,
            ListValue list => list.Elements.Length,
            MapValue map => map.Members.Count,
            _ => null,
        };
        return size is { } known ? new NumberValue(Number.Of(known)) : null;
    }
}
