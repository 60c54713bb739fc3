using CampusIssues.Emulator.DynamoDb.Expressions;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.PartiQl;

/// <summary>What all parts of a statement's grammar share: tokens, names, paths and literals.</summary>
internal abstract class PartiQlReader(string text, IReadOnlyList<AttributeValue> parameters)
{
    private static readonly string[] Keywords =
    [
        "ALL", "AND", "AS", "ASC", "AT", "BETWEEN", "BY", "CASE", "CROSS", "DELETE", "DESC", "DISTINCT", "ELSE", "END", "ESCAPE", "EXCEPT", "EXISTS",
        "FALSE", "FROM", "FULL", "GROUP", "HAVING", "IN", "INNER", "INSERT", "INTERSECT", "INTO", "IS", "JOIN", "LEFT", "LIKE", "LIMIT", "MISSING",
        "NATURAL", "NOT", "NULL", "ON", "OR", "ORDER", "OUTER", "PIVOT", "RIGHT", "SELECT", "SET", "THEN", "TRUE", "UNION", "UNPIVOT", "UPDATE",
        "USING", "VALUE", "VALUES", "WHEN", "WHERE", "WITH",
    ];

    private readonly List<PartiQlToken> _tokens = PartiQlTokenizer.Tokenize(text);
    private int _at;
    private int _parameter;
    private int _level;

    protected PartiQlToken Current => _tokens[_at];

    protected PartiQlToken Following => _tokens[Math.Min(_at + 1, _tokens.Count - 1)];

    protected int UsedParameters => _parameter;

    protected PartiQlToken Advance() => _tokens[_at < _tokens.Count - 1 ? _at++ : _at];

    protected bool Try(string word)
    {
        var found = Current.Is(word);
        if (found)
        {
            Advance();
        }

        return found;
    }

    protected void Expect(string word)
    {
        if (!Try(word))
        {
            throw Malformed();
        }
    }

    protected AwsException Malformed() =>
        Malformed(Current.Kind == PartiQlKind.End ? "Unexpected end of statement" : $"Unexpected token '{Current.Text}' at position {Current.Start}");

    protected static AwsException Malformed(string detail) => Errors.Validation("Statement wasn't well formed, can't be processed: " + detail);

    /// <summary>Where a token is, as AWS tells it: line, column and length, both counted from 1.</summary>
    protected string PositionOf(PartiQlToken token)
    {
        var before = text.AsSpan(0, token.Start);
        return $"{before.Count('\n') + 1}:{token.Start - before.LastIndexOf('\n')}:{token.End - token.Start}";
    }

    protected string Name() => Current.Kind is PartiQlKind.Word or PartiQlKind.QuotedName ? Advance().Text : throw Malformed();

    // from = name ( '.' name )*, at most a table and an index
    protected (string Table, string? Index) From()
    {
        var parts = new List<string> { Name() };
        while (Try("."))
        {
            parts.Add(Name());
        }

        return parts.Contains("") ? throw Errors.Validation("Path component cannot be an empty string")
            : parts.Count > 2 ? throw Errors.Validation("A path may contain at most 2 components in the FROM clause")
            : (parts[0], parts.Count > 1 ? parts[1] : null);
    }

    // path = name ( '.' name | '[' number ']' | '[' text ']' )*
    protected DocumentPath Path()
    {
        var steps = new List<PathStep> { new(Name(), 0) };
        while (true)
        {
            if (Try("."))
            {
                steps.Add(new PathStep(IsKeyword(Current) ? throw Malformed("Invalid path dot component") : Name(), 0));
            }
            else if (Try("["))
            {
                var token = Advance();
                steps.Add(token.Kind switch
                {
                    PartiQlKind.Number => new PathStep(null, int.TryParse(token.Text, out var index) ? index : int.MaxValue),
                    PartiQlKind.Text => new PathStep(token.Text, 0),
                    _ => throw Malformed(),
                });
                Expect("]");
            }
            else
            {
                return new DocumentPath([.. steps]);
            }
        }
    }

    protected bool IsLiteral =>
        Current.Kind is PartiQlKind.Text or PartiQlKind.Number or PartiQlKind.Parameter
        || Current.Is("-") || Current.Is("+") || Current.Is("[") || Current.Is("{") || Current.Is("<<")
        || Current.Is("TRUE") || Current.Is("FALSE") || Current.Is("NULL");

    private static bool IsKeyword(PartiQlToken token) =>
        token.Kind == PartiQlKind.Word && Array.Exists(Keywords, keyword => keyword.Equals(token.Text, StringComparison.OrdinalIgnoreCase));

    // literal = text | number | TRUE | FALSE | NULL | '?' | list | map | set
    protected AttributeValue Literal() => Literal("root");

    // map = '{' name ':' literal ( ',' … )* '}'; place is where the value lies in its attribute, which its errors tell
    protected AttributeMap Members(string? place)
    {
        Expect("{");
        var members = new AttributeMap();
        while (!Try("}"))
        {
            var name = Current.Kind is PartiQlKind.Text or PartiQlKind.QuotedName or PartiQlKind.Word ? Advance().Text : throw Malformed();
            Expect(":");
            members[name] = Literal(place is null ? "root" : $"{place}.{name}");
            if (!Current.Is("}"))
            {
                Expect(",");
            }
        }

        return members;
    }

    private AttributeValue Literal(string place)
    {
        if (Limits.IsTooDeep(++_level))
        {
            throw Errors.Validation(Limits.NestingMessage);
        }

        var literal = LiteralHere(place);
        _level--;
        return literal;
    }

    private AttributeValue LiteralHere(string place)
    {
        if (Current.Is("{"))
        {
            return new MapValue(Members(place));
        }

        if (Current.Kind == PartiQlKind.Word && Following.Is("("))
        {
            throw Errors.Validation($"Unsupported data type: {Current.Text} under key root at {PositionOf(Current)}");
        }

        var token = Advance();
        switch (token.Kind)
        {
            case PartiQlKind.Text:
                return StringValue.Of(token.Text);
            case PartiQlKind.Number:
                return Number(token.Text, place);
            case PartiQlKind.Parameter:
                return _parameter < parameters.Count
                    ? parameters[_parameter++]
                    : throw Errors.Validation("Number of parameters in request and statement don't match.");
        }

        return token.Text.ToUpperInvariant() switch
        {
            "TRUE" => BooleanValue.True,
            "FALSE" => BooleanValue.False,
            "NULL" => NullValue.Instance,
            "-" => Number("-" + Advance().Text, place),
            "+" => Number(Advance().Text, place),
            "[" => new ListValue([.. Sequence("]", place)]),
            "<<" => Set([.. Sequence(">>", place)]),
            _ => throw Malformed(),
        };
    }

    private List<AttributeValue> Sequence(string end, string place)
    {
        var elements = new List<AttributeValue>();
        while (!Try(end))
        {
            elements.Add(Literal($"{place}[{elements.Count}]"));
            if (!Current.Is(end))
            {
                Expect(",");
            }
        }

        return elements;
    }

    private static AttributeValue Set(AttributeValue[] elements) => elements switch
    {
        [StringValue, ..] when elements.All(element => element is StringValue) => new StringSet(Distinct(elements, element => ((StringValue)element).Utf8, ByteComparer.Instance)),
        [NumberValue, ..] when elements.All(element => element is NumberValue) => new NumberSet(Distinct(elements, element => ((NumberValue)element).Number, EqualityComparer<Number>.Default)),
        [BinaryValue, ..] when elements.All(element => element is BinaryValue) => new BinarySet(Distinct(elements, element => ((BinaryValue)element).Bytes, ByteComparer.Instance)),
        [] => throw Errors.Validation("Empty bags are not supported"),
        _ => throw Errors.Validation("Elements of a set must all be strings, numbers or binaries"),
    };

    private static T[] Distinct<T>(AttributeValue[] elements, Func<AttributeValue, T> content, IEqualityComparer<T> comparer)
    {
        T[] contents = [.. elements.Select(content)];
        return contents.Distinct(comparer).Count() == contents.Length
            ? contents
            : throw Errors.InvalidParameters($"Input collection [{string.Join(", ", elements.Select(TextOf))}] contains duplicates.");
    }

    private static string TextOf(AttributeValue element) => element switch
    {
        StringValue text => text.Text,
        NumberValue number => number.Number.ToString(),
        BinaryValue binary => Convert.ToBase64String(binary.Bytes),
        _ => "",
    };

    private static NumberValue Number(string text, string place) =>
        NumberText.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out var number) is { } fault
            ? throw Errors.Validation($"{fault} under {place}")
            : new NumberValue(number);
}
