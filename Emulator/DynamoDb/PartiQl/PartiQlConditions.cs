using CampusIssues.Emulator.DynamoDb.Expressions;
using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.PartiQl;

/// <summary>
/// The conditions of statements
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-operators.html).
/// </summary>
internal abstract class PartiQlConditions(string text, IReadOnlyList<AttributeValue> parameters) : PartiQlReader(text, parameters)
{
    private static readonly Dictionary<string, string> TypeNames = new()
    {
        ["NULL"] = "NULL",
        ["BOOL"] = "BOOL",
        ["BOOLEAN"] = "BOOL",
        ["STRING"] = "S",
        ["VARCHAR"] = "S",
        ["NUMBER"] = "N",
        ["DECIMAL"] = "N",
        ["NUMERIC"] = "N",
        ["INT"] = "N",
        ["INTEGER"] = "N",
        ["BLOB"] = "B",
        ["BINARY"] = "B",
        ["LIST"] = "L",
        ["STRUCT"] = "M",
        ["MAP"] = "M",
    };

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
            var upper = Operand();
            DemandOrdered("BETWEEN", left, lower, upper);
            return new Between(left, lower, upper);
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

        if (Current is not { Kind: PartiQlKind.Symbol, Text: "=" or "<>" or "!=" or "<" or "<=" or ">" or ">=" })
        {
            throw Malformed();
        }

        var comparator = Advance().Text;
        var right = Operand();
        if (comparator is not ("=" or "<>" or "!="))
        {
            DemandOrdered(comparator, left, right);
        }

        return new Comparison(comparator == "!=" ? "<>" : comparator, left, right);
    }

    // Only strings, numbers and binaries have an order; the statement alone tells it, before any table is looked at.
    private static void DemandOrdered(string comparator, params Operand[] operands)
    {
        if (operands.OfType<ValueOperand>().FirstOrDefault(operand => operand.Value.Type is not ("S" or "N" or "B")) is { } unordered)
        {
            throw Errors.Validation($"Incorrect operand type for operator or function; operator or function: {comparator}, operand type: {unordered.Value.Type}");
        }
    }

    private Condition Is(Operand operand)
    {
        var negated = Try("NOT");
        var type = Current.Kind == PartiQlKind.Word ? Advance().Text.ToUpperInvariant() : throw Malformed();
        Condition condition = type == "MISSING"
            ? new FunctionCondition("attribute_not_exists", [operand])
            : TypeNames.TryGetValue(type, out var name)
            ? new FunctionCondition("attribute_type", [operand, new ValueOperand(StringValue.Of(name))])
            : throw Malformed();
        return negated ? new Not(condition) : condition;
    }

    // function = name '(' [ operand ( ',' operand )* ] ')' [ ( '=' | '<>' ) ( TRUE | FALSE ) ]
    private Condition Function()
    {
        var token = Advance();
        var name = token.Text.ToLowerInvariant();
        if (!ConditionChecks.Functions.TryGetValue(name, out var count))
        {
            throw Errors.Validation($"Unrecognized function: {name} at {PositionOf(token)}");
        }

        Expect("(");
        Operand[] arguments = [.. Arguments()];
        if (arguments.Length != count)
        {
            throw Errors.Validation($"Incorrect number of operands for operator or function; operator or function: {name}, number of operands: {arguments.Length}");
        }

        if (ConditionChecks.Function(name, arguments) is { } fault)
        {
            throw Errors.Validation(fault);
        }

        return Compared(new FunctionCondition(name, arguments));
    }

    private List<Operand> Arguments()
    {
        var arguments = new List<Operand>();
        while (!Try(")"))
        {
            arguments.Add(Operand());
            if (!Current.Is(")"))
            {
                Expect(",");
            }
        }

        return arguments;
    }

    private Condition Compared(Condition function)
    {
        if (!(Current.Is("=") || Current.Is("<>") || Current.Is("!=")) || !(Following.Is("TRUE") || Following.Is("FALSE")))
        {
            return function;
        }

        var isEqual = Advance().Is("=");
        var isTrue = Advance().Is("TRUE");
        return isEqual == isTrue ? function : new Not(function);
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
        if (Current.Kind == PartiQlKind.Word && Following.Is("(") && !Current.Is("size"))
        {
            throw Errors.Validation($"Unrecognized function: {Current.Text.ToLowerInvariant()} at {PositionOf(Current)}");
        }

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
