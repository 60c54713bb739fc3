namespace CampusIssues.Emulator.DynamoDb.Expressions;

/// <summary>
/// Parses update expressions
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html).
/// </summary>
internal sealed class UpdateParser : ExpressionReader
{
    private static readonly string[] Words = ["SET", "REMOVE", "ADD", "DELETE"];

    private UpdateParser(string text)
        : base(text)
    {
    }

    // update = ( section )+
    public static UpdateSyntax Parse(string text)
    {
        var parser = new UpdateParser(text);
        var actions = new List<ActionSyntax>();
        var sections = new HashSet<string>();
        string? repeated = null;
        do
        {
            var section = Array.Find(Words, parser.Current.IsKeyword) ?? throw parser.SyntaxError();
            repeated ??= sections.Add(section) ? null : section;
            parser.Advance();
            parser.Section(section, actions);
        }
        while (parser.Current.Kind != TokenKind.End);

        return new UpdateSyntax([.. actions], repeated, parser.Operators);
    }

    protected override bool IsWord(Token token) => Array.Exists(Words, token.IsKeyword);

    // section = word action ( ',' action )*
    private void Section(string section, List<ActionSyntax> actions)
    {
        do
        {
            Operators++;
            var path = Path();
            actions.Add(section switch
            {
                "SET" => new ActionSyntax(section, path, Assignment()),
                "REMOVE" => new ActionSyntax(section, path, null),
                _ => new ActionSyntax(section, path, Value()),
            });
        }
        while (TrySymbol(","));
    }

    // assignment = '=' ( sum | '(' sum ')' )
    private Syntax Assignment()
    {
        ExpectSymbol("=");
        return Sum();
    }

    // sum = operand [ ( '+' | '-' ) operand ]
    private Syntax Sum()
    {
        var left = Operand();
        if (!Current.IsSymbol("+") && !Current.IsSymbol("-"))
        {
            return left;
        }

        var sign = Current.Text;
        Advance();
        Operators++;
        return new ArithmeticSyntax(sign, left, Operand());
    }

    // operand = '(' sum ')' | function | value | path
    private Syntax Operand()
    {
        if (TrySymbol("("))
        {
            var inner = Sum();
            ExpectSymbol(")");
            return inner with { IsParenthesized = true };
        }

        return Current.Kind == TokenKind.Value ? Value()
            : Current.Kind == TokenKind.Identifier && !IsWord(Current) && Following.IsSymbol("(") ? Function(Operand)
            : Path();
    }
}
