using CampusIssues.Emulator.DynamoDb.Expressions;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.PartiQl;

/// <summary>What all parts of a statement's grammar share: tokens, names, paths and literals.</summary>
internal abstract class PartiQlReader(string text, IReadOnlyList<AttributeValue> parameters)
{
    private readonly List<PartiQlToken> _tokens = PartiQlTokenizer.Tokenize(text);
    private int _at;
    private int _parameter;

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
        Errors.Validation($"Statement wasn't well formed, can't be processed: {(Current.Kind == PartiQlKind.End ? "Unexpected end of statement" : $"Unexpected token '{Current.Text}' at position {Current.Start}")}");

    protected string Name() => Current.Kind is PartiQlKind.Word or PartiQlKind.QuotedName ? Advance().Text : throw Malformed();

    // path = name ( '.' name | '[' number ']' | '[' text ']' )*
    protected DocumentPath Path()
    {
        var steps = new List<PathStep> { new(Name(), 0) };
        while (true)
        {
            if (Try("."))
            {
                steps.Add(new PathStep(Name(), 0));
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

    // literal = text | number | TRUE | FALSE | NULL | '?' | list | map | set
    protected AttributeValue Literal()
    {
        var token = Advance();
        switch (token.Kind)
        {
            case PartiQlKind.Text:
                return StringValue.Of(token.Text);
            case PartiQlKind.Number:
                return Number(token.Text);
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
            "-" => Number("-" + Advance().Text),
            "+" => Number(Advance().Text),
            "[" => new ListValue([.. Sequence("]")]),
            "<<" => Set([.. Sequence(">>")]),
            "{" => Map(),
            _ => throw Malformed(),
        };
    }

    private List<AttributeValue> Sequence(string end)
    {
        var elements = new List<AttributeValue>();
        while (!Try(end))
        {
            elements.Add(Literal());
            if (!Current.Is(end))
            {
                Expect(",");
            }
        }

        return elements;
    }

    private MapValue Map()
    {
        var members = new AttributeMap();
        while (!Try("}"))
        {
            var name = Current.Kind is PartiQlKind.Text or PartiQlKind.QuotedName or PartiQlKind.Word ? Advance().Text : throw Malformed();
            Expect(":");
            members[name] = Literal();
            if (!Current.Is("}"))
            {
                Expect(",");
            }
        }

        return new MapValue(members);
    }

    private static AttributeValue Set(AttributeValue[] elements) => elements switch
    {
        [StringValue, ..] when elements.All(element => element is StringValue) => new StringSet([.. elements.Cast<StringValue>().Select(element => element.Utf8)]),
        [NumberValue, ..] when elements.All(element => element is NumberValue) => new NumberSet([.. elements.Cast<NumberValue>().Select(element => element.Number)]),
        [BinaryValue, ..] when elements.All(element => element is BinaryValue) => new BinarySet([.. elements.Cast<BinaryValue>().Select(element => element.Bytes)]),
        [] => throw Errors.InvalidParameters("An string set  may not be empty"),
        _ => throw Errors.Validation("Elements of a set must all be strings, numbers or binaries"),
    };

    private static NumberValue Number(string text) =>
        NumberText.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out var number) is { } fault ? throw Errors.Validation(fault) : new NumberValue(number);
}
