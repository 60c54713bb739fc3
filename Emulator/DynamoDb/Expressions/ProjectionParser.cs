namespace CampusIssues.Emulator.DynamoDb.Expressions;

/// <summary>
/// Parses projection expressions
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ProjectionExpressions.html).
/// </summary>
internal sealed class ProjectionParser : ExpressionReader
{
    private ProjectionParser(string text)
        : base(text)
    {
    }

    // projection = path ( ',' path )*
    public static PathSyntax[] Parse(string text)
    {
        var parser = new ProjectionParser(text);
        var paths = new List<PathSyntax>();
        do
        {
            paths.Add(parser.Path());
        }
        while (parser.TrySymbol(","));

        return parser.Current.Kind == TokenKind.End ? [.. paths] : throw parser.SyntaxError();
    }

    protected override bool IsWord(Token token) => false;
}
