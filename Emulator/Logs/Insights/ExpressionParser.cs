using System.Globalization;
using System.Text.RegularExpressions;

namespace CampusIssues.Emulator.Logs.Insights;

/// <summary>Reads expressions. One method a level of the grammar.</summary>
internal class ExpressionParser(string query)
{
    private static readonly HashSet<string> Comparisons = ["=", "!=", "<", "<=", ">", ">="];
    private readonly IReadOnlyList<Token> _tokens = Tokenizer.Tokenize(query);
    private int _at;

    protected Token Peek => _tokens[_at];

    protected Token Take() => _tokens[_at++];

    protected bool TryTake(string symbolOrWord)
    {
        if (!Peek.Is(symbolOrWord))
        {
            return false;
        }

        _at++;
        return true;
    }

    protected void Expect(string symbolOrWord)
    {
        if (!TryTake(symbolOrWord))
        {
            throw Unexpected();
        }
    }

    protected CampusIssues.Emulator.Wire.AwsException Unexpected()
    {
        var found = Peek.Kind == TokenKind.End ? "end of query" : Peek.Text;
        return LogsErrors.MalformedQuery($"unexpected symbol found {found} at line {Line} and position {Peek.Start}", Peek.Start, Peek.End);
    }

    /// <summary>An expression and the name that it has by <c>as</c> or by its own text.</summary>
    protected NamedExpression Named()
    {
        var start = Peek.Start;
        var expression = Or();
        var text = query[start.._tokens[_at - 1].End];
        return new(expression, TryTake("as") ? TakeName() : expression is FieldExpression field ? field.Name : text);
    }

    protected List<NamedExpression> NamedList()
    {
        var list = new List<NamedExpression> { Named() };
        while (TryTake(","))
        {
            list.Add(Named());
        }

        return list;
    }

    protected string TakeName() => Peek.Kind == TokenKind.Name ? Take().Text : throw Unexpected();

    protected Expression Or()
    {
        var left = And();
        while (TryTake("or"))
        {
            left = new BinaryExpression("or", left, And());
        }

        return left;
    }

    private int Line => query.AsSpan(0, Peek.Start).Count('\n') + 1;

    private Expression And()
    {
        var left = Not();
        while (TryTake("and"))
        {
            left = new BinaryExpression("and", left, Not());
        }

        return left;
    }

    private Expression Not() => TryTake("not") ? new NotExpression(Not()) : Comparison();

    private Expression Comparison()
    {
        var left = Sum();
        if (Peek.Kind == TokenKind.Symbol && Comparisons.Contains(Peek.Text))
        {
            return new BinaryExpression(Take().Text, left, Sum());
        }

        var negated = Peek.Is("not") && TryTake("not");
        Expression? test = TryTake("like") || TryTake("=~") ? new LikeExpression(left, Pattern())
            : TryTake("in") ? new InExpression(left, List())
            : negated ? throw Unexpected()
            : null;
        return test is null ? left : negated ? new NotExpression(test) : test;
    }

    private Regex Pattern()
    {
        var token = Take();
        try
        {
            return token.Kind switch
            {
                TokenKind.Expression => new Regex(token.Text),
                TokenKind.Text => new Regex(Regex.Escape(token.Text).Replace("%", ".*", StringComparison.Ordinal), RegexOptions.Singleline),
                _ => throw LogsErrors.MalformedQuery($"a pattern was expected at position {token.Start}", token.Start, token.End),
            };
        }
        catch (RegexParseException malformed)
        {
            throw LogsErrors.MalformedQuery(malformed.Message, token.Start, token.End);
        }
    }

    private List<Expression> List()
    {
        Expect("[");
        var items = new List<Expression>();
        while (!TryTake("]"))
        {
            items.Add(Sum());
            if (!Peek.Is("]"))
            {
                Expect(",");
            }
        }

        return items;
    }

    private Expression Sum()
    {
        var left = Product();
        while (Peek.Is("+") || Peek.Is("-"))
        {
            left = new BinaryExpression(Take().Text, left, Product());
        }

        return left;
    }

    private Expression Product()
    {
        var left = Power();
        while (Peek.Is("*") || Peek.Is("/") || Peek.Is("%"))
        {
            left = new BinaryExpression(Take().Text, left, Power());
        }

        return left;
    }

    private Expression Power()
    {
        var left = Unary();
        return TryTake("^") ? new BinaryExpression("^", left, Power()) : left;
    }

    private Expression Unary() => TryTake("-") ? new BinaryExpression("-", new ConstantExpression(0.0), Unary()) : Primary();

    private Expression Primary()
    {
        if (TryTake("("))
        {
            var inner = Or();
            Expect(")");
            return inner;
        }

        var token = Peek;
        switch (token.Kind)
        {
            case TokenKind.Text:
                Take();
                return new ConstantExpression(token.Text);
            case TokenKind.Number:
                Take();
                return new ConstantExpression(double.Parse(token.Text, CultureInfo.InvariantCulture));
            case TokenKind.Duration:
                Take();
                return new ConstantExpression(Durations.Milliseconds(token));
            case TokenKind.Name:
                Take();
                return TryTake("(") ? Call(token) : new FieldExpression(token.Text);
            default:
                throw Unexpected();
        }
    }

    private CallExpression Call(Token name)
    {
        var arguments = new List<Expression>();
        if (TryTake("*"))
        {
            Expect(")");
            return new(name.Text.ToLowerInvariant(), arguments);
        }

        while (!TryTake(")"))
        {
            arguments.Add(Or());
            if (!Peek.Is(")"))
            {
                Expect(",");
            }
        }

        return Functions.Exists(name.Text) || Aggregates.Exists(name.Text)
            ? new(name.Text.ToLowerInvariant(), arguments)
            : throw LogsErrors.MalformedQuery($"Invalid function {name.Text} at position {name.Start}", name.Start, name.End);
    }
}
