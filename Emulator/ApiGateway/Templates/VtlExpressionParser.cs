using System.Globalization;

namespace CampusIssues.Emulator.ApiGateway.Templates;

/// <summary>
/// Reads the expressions of the Velocity Template Language, one method a level of the grammar
/// (https://velocity.apache.org/engine/1.7/user-guide.html).
/// </summary>
internal sealed class VtlExpressionParser(VtlReader reader)
{
    private static readonly string[] Relations = ["==", "!=", "<=", ">=", "<", ">"];
    private static readonly (string Word, string Operator)[] RelationWords = [("eq", "=="), ("ne", "!="), ("le", "<="), ("ge", ">="), ("lt", "<"), ("gt", ">")];

    public VtlExpression Or()
    {
        var left = And();
        while (Next("||") || NextWord("or"))
        {
            left = new VtlBinary("||", left, And());
        }

        return left;
    }

    /// <summary>A reference after its <c>$</c> and <c>{</c>; null where no name follows.</summary>
    public VtlReference? Reference()
    {
        var name = reader.Name();
        return name.Length == 0 ? null : new VtlReference(name, Path());
    }

    private VtlExpression And()
    {
        var left = Relation();
        while (Next("&&") || NextWord("and"))
        {
            left = new VtlBinary("&&", left, Relation());
        }

        return left;
    }

    private VtlExpression Relation()
    {
        var left = Sum();
        var operation = Relations.FirstOrDefault(Next) ?? RelationWords.FirstOrDefault(word => NextWord(word.Word)).Operator;
        return operation is null ? left : new VtlBinary(operation, left, Sum());
    }

    private VtlExpression Sum()
    {
        var left = Product();
        while (true)
        {
            var operation = Next("+") ? "+" : Next("-") ? "-" : null;
            if (operation is null)
            {
                return left;
            }

            left = new VtlBinary(operation, left, Product());
        }
    }

    private VtlExpression Product()
    {
        var left = Unary();
        while (true)
        {
            var operation = Next("*") ? "*" : Next("/") ? "/" : Next("%") ? "%" : null;
            if (operation is null)
            {
                return left;
            }

            left = new VtlBinary(operation, left, Unary());
        }
    }

    private VtlExpression Unary() => Next("!") || NextWord("not") ? new VtlNot(Unary()) : Primary();

    private VtlExpression Primary()
    {
        reader.SkipSpace();
        return reader.Current switch
        {
            '(' => Parenthesis(),
            '\'' => SingleQuoted(),
            '"' => DoubleQuoted(),
            '[' => List(),
            '{' => Map(),
            '$' => Dollar(),
            '-' or (>= '0' and <= '9') => Number(),
            _ => reader.TakeWord("true") ? new VtlLiteral(true)
                : reader.TakeWord("false") ? new VtlLiteral(false)
                : reader.TakeWord("null") ? new VtlLiteral(null)
                : throw new VtlException($"Expected a value at {reader.Position}"),
        };
    }

    private VtlExpression Parenthesis()
    {
        reader.Position++;
        var inner = Or();
        reader.Expect(")");
        return inner;
    }

    private VtlExpression Dollar()
    {
        reader.Position++;
        reader.Take("!");
        var braced = reader.Take("{");
        var reference = Reference() ?? throw new VtlException($"Expected a name at {reader.Position}");
        if (braced)
        {
            reader.Expect("}");
        }

        return reference;
    }

    private VtlLiteral SingleQuoted()
    {
        reader.Position++;
        return new VtlLiteral(reader.Until("'"));
    }

    private VtlExpression DoubleQuoted()
    {
        reader.Position++;
        var text = reader.Until("\"");
        return text.AsSpan().ContainsAny('$', '#') ? new VtlInterpolated(VtlParser.Parse(text)) : new VtlLiteral(text);
    }

    private VtlExpression List()
    {
        reader.Position++;
        if (Next("]"))
        {
            return new VtlListLiteral([]);
        }

        var first = Or();
        if (Next(".."))
        {
            var last = Or();
            reader.Expect("]");
            return new VtlRange(first, last);
        }

        var items = new List<VtlExpression> { first };
        while (Next(","))
        {
            items.Add(Or());
        }

        reader.Expect("]");
        return new VtlListLiteral(items);
    }

    private VtlMapLiteral Map()
    {
        reader.Position++;
        var entries = new List<(VtlExpression, VtlExpression)>();
        if (!Next("}"))
        {
            do
            {
                var key = Or();
                reader.Expect(":");
                entries.Add((key, Or()));
            }
            while (Next(","));
            reader.Expect("}");
        }

        return new VtlMapLiteral(entries);
    }

    private VtlLiteral Number()
    {
        var start = reader.Position++;
        while (char.IsAsciiDigit(reader.Current) || (reader.Current == '.' && char.IsAsciiDigit(reader.Peek(1))))
        {
            reader.Position++;
        }

        var text = reader.Since(start);
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? new VtlLiteral(whole)
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? new VtlLiteral(number)
            : throw new VtlException($"Expected a number at {start}");
    }

    private List<VtlAccess> Path()
    {
        var path = new List<VtlAccess>();
        while (true)
        {
            if (reader.Current == '.' && (char.IsAsciiLetter(reader.Peek(1)) || reader.Peek(1) == '_'))
            {
                reader.Position++;
                var name = reader.Name();
                path.Add(reader.Take("(") ? new VtlCall(name, Arguments()) : new VtlMember(name));
            }
            else if (reader.Take("["))
            {
                path.Add(new VtlIndex(Or()));
                reader.Expect("]");
            }
            else
            {
                return path;
            }
        }
    }

    private List<VtlExpression> Arguments()
    {
        var arguments = new List<VtlExpression>();
        if (!Next(")"))
        {
            do
            {
                arguments.Add(Or());
            }
            while (Next(","));
            reader.Expect(")");
        }

        return arguments;
    }

    private bool Next(string token)
    {
        reader.SkipSpace();
        return reader.Take(token);
    }

    private bool NextWord(string word)
    {
        reader.SkipSpace();
        return reader.TakeWord(word);
    }
}
