namespace CampusIssues.Emulator.CloudWatch.Expressions;

/// <summary>Reads expressions. One method a level of the grammar; the loosest binds last: OR, AND, comparisons, sums, products, powers, signs.</summary>
internal sealed class MathParser
{
    private const int DeepestLevel = 50;
    private readonly IReadOnlyList<MathToken> _tokens;
    private int _at;
    private int _level;

    private MathParser(string expression) => _tokens = MathTokenizer.Read(expression);

    private MathToken Here => _tokens[_at];

    public static MathNode Parse(string expression)
    {
        var parser = new MathParser(expression);
        var node = parser.Or();
        return parser.Here.Kind == MathTokenKind.End ? node : throw Unexpected(parser.Here);
    }

    private MathNode Or() => Operations(And, "||", "OR");

    private MathNode And() => Operations(Comparison, "&&", "AND");

    private MathNode Comparison() => Operations(Sum, "==", "!=", "<=", ">=", "<", ">");

    private MathNode Sum() => Operations(Product, "+", "-");

    private MathNode Product() => Operations(Power, "*", "/");

    private MathNode Power()
    {
        var left = Sign();
        return Take("^") ? new OperationNode("^", left, Power()) : left;
    }

    private MathNode Sign() => Take("-") ? new NegationNode(Sign()) : Take("+") ? Sign() : Primary();

    private MathNode Primary()
    {
        var token = Here;
        _at++;
        switch (token.Kind)
        {
            case MathTokenKind.Number:
                return new NumberNode(token.Number);
            case MathTokenKind.Text:
                return new TextNode(token.Text);
            case MathTokenKind.Name:
                return Take("(") ? new CallNode(token.Text, Items(")")) : new NameNode(token.Text);
            case MathTokenKind.Symbol when token.Text == "[":
                return new ListNode(Items("]"));
            case MathTokenKind.Symbol when token.Text == "(":
                var inner = Deeper(Or);
                Expect(")");
                return inner;
            default:
                throw Unexpected(token);
        }
    }

    private List<MathNode> Items(string end)
    {
        var items = new List<MathNode>();
        if (Take(end))
        {
            return items;
        }

        do
        {
            items.Add(Deeper(Or));
        }
        while (Take(","));

        Expect(end);
        return items;
    }

    private MathNode Operations(Func<MathNode> next, params ReadOnlySpan<string> operators)
    {
        var left = next();
        while (Here.Kind is MathTokenKind.Symbol or MathTokenKind.Name && operators.Contains(Here.Text))
        {
            var operation = Here.Text;
            _at++;
            left = new OperationNode(operation, left, next());
        }

        return left;
    }

    private MathNode Deeper(Func<MathNode> read)
    {
        if (++_level > DeepestLevel)
        {
            throw new MathException("The expression is nested too deeply");
        }

        var node = read();
        _level--;
        return node;
    }

    private bool Take(string symbol)
    {
        var isHere = Here.Kind == MathTokenKind.Symbol && Here.Text == symbol;
        _at += isHere ? 1 : 0;
        return isHere;
    }

    private void Expect(string symbol)
    {
        if (!Take(symbol))
        {
            throw Unexpected(Here);
        }
    }

    private static MathException Unexpected(MathToken token) =>
        new(token.Kind == MathTokenKind.End ? "Unexpected end of the expression" : $"Unexpected token '{token.Text}'");
}
