using CampusIssues.Emulator.DynamoDb.Expressions;
using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.PartiQl;

/// <summary>
/// The conditions of statements
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-operators.html).
/// </summary>
internal abstract class PartiQlConditions(string text, IReadOnlyList<AttributeValue> parameters) : PartiQlReader(text, parameters)
{
    // condition = and ( OR and )*
    protected Condition Condition()
    {
        var left = And();
        while (Try("OR"))
        {
            left = new Or(left, And());
        }

        return left;
    }

    // and = not ( AND not )*
    private Condition And()
    {
        var left = Not();
        while (Try("AND"))
        {
            left = new And(left, Not());
        }

        return left;
    }

    // not = NOT not | '(' condition ')' | relation
    private Condition Not()
    {
        if (Try("NOT"))
        {
            return new Not(Not());
        }

        if (!Try("("))
        {
            return Relation();
        }

        var inner = Condition();
        Expect(")");
        return inner;
    }

    // relation = function | operand ( comparator operand | BETWEEN operand AND operand | [NOT] IN list | IS [NOT] ( MISSING | NULL ) )
    private Condition Relation()
    {
        if (Current.Kind == PartiQlKind.Word && Following.Is("(") && !Current.Is("size"))
        {
            return Function();
        }

        var left = Operand();
        if (Try("IS"))
        {
            return Is(left);
        }

        if (Try("BETWEEN"))
        {
            var lower = Operand();
            Expect("AND");
            return new Between(left, lower, Operand());
        }

        if (Try("IN"))
        {
            return new In(left, Candidates());
        }

        if (Current.Is("NOT") && Following.Is("IN"))
        {
            Advance();
            Advance();
            return new Not(new In(left, Candidates()));
        }

        var comparator = Advance().Text;
        return comparator is "=" or "<>" or "!=" or "<" or "<=" or ">" or ">="
            ? new Comparison(comparator == "!=" ? "<>" : comparator, left, Operand())
            : throw Malformed();
    }

    private Condition Is(Operand operand)
    {
        var negated = Try("NOT");
        Condition condition = Try("MISSING") ? new FunctionCondition("attribute_not_exists", [operand])
            : Try("NULL") ? new FunctionCondition("attribute_type", [operand, new ValueOperand(StringValue.Of("NULL"))])
            : throw Malformed();
        return negated ? new Not(condition) : condition;
    }

    private FunctionCondition Function()
    {
        var name = Advance().Text.ToLowerInvariant();
        Expect("(");
        var arguments = new List<Operand> { Operand() };
        while (Try(","))
        {
            arguments.Add(Operand());
        }

        Expect(")");
        return ConditionChecks.Functions.TryGetValue(name, out var count) && count == arguments.Count
            ? new FunctionCondition(name, [.. arguments])
            : throw Errors.Validation($"Invalid function name or number of operands; function: {name}");
    }

    private Operand[] Candidates()
    {
        var end = Try("[") ? "]" : Try("(") ? ")" : throw Malformed();
        var candidates = new List<Operand>();
        do
        {
            candidates.Add(Operand());
        }
        while (Try(","));

        Expect(end);
        return [.. candidates];
    }

    // operand = size '(' path ')' | literal | path
    private Operand Operand()
    {
        if (Current.Is("size") && Following.Is("("))
        {
            Advance();
            Advance();
            var size = new SizeOperand(new PathOperand(Path()));
            Expect(")");
            return size;
        }

        return IsLiteral ? new ValueOperand(Literal()) : new PathOperand(Path());
    }
}
