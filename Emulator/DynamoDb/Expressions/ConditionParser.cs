namespace CampusIssues.Emulator.DynamoDb.Expressions;

/// <summary>
/// Parses condition, filter and key condition expressions
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html).
/// </summary>
internal sealed class ConditionParser : ExpressionReader
{
    private static readonly string[] Words = ["AND", "OR", "NOT", "BETWEEN", "IN"];

    private static readonly string[] Comparators = ["=", "<>", "<", "<=", ">", ">="];

    private bool _redundant;

    private ConditionParser(string text)
        : base(text)
    {
    }

    public static ConditionSyntax Parse(string text)
    {
        var parser = new ConditionParser(text);
        var root = parser.Or(false);
        return parser.Current.Kind == TokenKind.End
            ? new ConditionSyntax(root, parser._redundant, parser.Operators)
            : throw parser.SyntaxError();
    }

    protected override bool IsWord(Token token) => Array.Exists(Words, token.IsKeyword);

    // or = and ( OR and )*
    private Syntax Or(bool allowsOperand)
    {
        var left = And(allowsOperand);
        while (Current.IsKeyword("OR"))
        {
            DemandCondition(left);
            Advance();
            Operators++;
            left = new OrSyntax(left, And(false));
        }

        return left;
    }

    // and = not ( AND not )*
    private Syntax And(bool allowsOperand)
    {
        var left = Not(allowsOperand);
        while (Current.IsKeyword("AND"))
        {
            DemandCondition(left);
            Advance();
            Operators++;
            left = new AndSyntax(left, Not(false));
        }

        return left;
    }

    // not = NOT not | relation
    private Syntax Not(bool allowsOperand)
    {
        if (!TryKeyword("NOT"))
        {
            return Relation(allowsOperand);
        }

        Operators++;
        return new NotSyntax(Not(false));
    }

    // relation = operand [ comparator operand | BETWEEN operand AND operand | IN '(' operand ( ',' operand )* ')' ]
    private Syntax Relation(bool allowsOperand)
    {
        var left = Operand();
        if (Current.Kind == TokenKind.Symbol && Array.IndexOf(Comparators, Current.Text) >= 0)
        {
            DemandOperand(left);
            var comparator = Current.Text;
            Advance();
            Operators++;
            return new ComparisonSyntax(comparator, left, PlainOperand());
        }

        if (Current.IsKeyword("BETWEEN"))
        {
            DemandOperand(left);
            Advance();
            Operators++;
            var lower = PlainOperand();
            return TryKeyword("AND") ? new BetweenSyntax(left, lower, PlainOperand()) : throw SyntaxError();
        }

        if (Current.IsKeyword("IN"))
        {
            DemandOperand(left);
            Advance();
            return new InSyntax(left, Candidates());
        }

        if (!allowsOperand)
        {
            DemandCondition(left);
        }

        return left;
    }

    private Syntax[] Candidates()
    {
        ExpectSymbol("(");
        Operators++;
        var candidates = new List<Syntax>();
        do
        {
            candidates.Add(PlainOperand());
        }
        while (TrySymbol(","));

        ExpectSymbol(")");
        return [.. candidates];
    }

    // operand = '(' or ')' | function | value | path
    private Syntax Operand()
    {
        if (TrySymbol("("))
        {
            var inner = Or(true);
            ExpectSymbol(")");
            _redundant |= inner.IsParenthesized;
            return inner with { IsParenthesized = true };
        }

        return Current.Kind == TokenKind.Value ? Value()
            : Current.Kind == TokenKind.Identifier && !IsWord(Current) && Following.IsSymbol("(") ? Function(PlainOperand)
            : Path();
    }

    private Syntax PlainOperand()
    {
        var operand = Operand();
        DemandOperand(operand);
        return operand;
    }

    private void DemandCondition(Syntax syntax)
    {
        if (!syntax.IsCondition)
        {
            throw SyntaxError();
        }
    }

    private void DemandOperand(Syntax syntax)
    {
        if (syntax is not (PathSyntax or ValueSyntax or FunctionSyntax))
        {
            throw SyntaxError();
        }
    }
}
