using CampusIssues.Emulator.DynamoDb.Expressions;
using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.PartiQl;

/// <summary>
/// Parses PartiQL for DynamoDB
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.html).
/// </summary>
internal sealed class PartiQlParser : PartiQlConditions
{
    private static readonly string[] Returnings = ["ALL OLD", "MODIFIED OLD", "ALL NEW", "MODIFIED NEW"];

    private PartiQlParser(string text, IReadOnlyList<AttributeValue> parameters)
        : base(text, parameters)
    {
    }

    public static Statement Parse(string text, IReadOnlyList<AttributeValue> parameters)
    {
        var parser = new PartiQlParser(text, parameters);
        var statement = parser.Statement();
        return parser.Current.Kind != PartiQlKind.End ? throw parser.Malformed()
            : parser.UsedParameters != parameters.Count ? throw Errors.Validation("Number of parameters in request and statement don't match.")
            : statement;
    }

    // statement = select | EXISTS '(' select ')' | insert | update | delete
    private Statement Statement()
    {
        if (Try("EXISTS"))
        {
            Expect("(");
            Expect("SELECT");
            var select = Select();
            Expect(")");
            return select with { IsExistsCheck = true };
        }

        return Try("SELECT") ? Select()
            : Try("INSERT") ? Insert()
            : Try("UPDATE") ? Update()
            : Try("DELETE") ? Delete()
            : throw Malformed();
    }

    // select = ( '*' | path ( ',' path )* ) FROM table [ '.' index ] [ WHERE condition ] [ ORDER BY name [ ASC | DESC ] ]
    private SelectStatement Select()
    {
        Projection? projection = null;
        if (!Try("*"))
        {
            var paths = new List<DocumentPath> { Path() };
            while (Try(","))
            {
                paths.Add(Path());
            }

            projection = new Projection(paths);
        }

        Expect("FROM");
        var table = Name();
        var index = Try(".") ? Name() : null;
        var where = Try("WHERE") ? Condition() : null;
        if (!Try("ORDER"))
        {
            return new SelectStatement(table, index, projection, where);
        }

        Expect("BY");
        var orderBy = Name();
        return new SelectStatement(table, index, projection, where) { OrderBy = orderBy, IsDescending = Descending() };
    }

    private bool Descending()
    {
        var descending = Try("DESC");
        if (!descending)
        {
            Try("ASC");
        }

        return descending;
    }

    // insert = INTO table VALUE map
    private InsertStatement Insert()
    {
        Expect("INTO");
        var table = Name();
        Expect("VALUE");
        return Literal() is MapValue item ? new InsertStatement(table, item.Members) : throw Malformed();
    }

    // update = table ( SET path '=' value ( ',' … )* | REMOVE path ( ',' … )* )+ WHERE condition [ RETURNING … ]
    private UpdateStatement Update()
    {
        var table = Name();
        var actions = new List<UpdateAction>();
        while (true)
        {
            if (Try("SET"))
            {
                do
                {
                    actions.Add(Assignment());
                }
                while (Try(","));
            }
            else if (Try("REMOVE"))
            {
                do
                {
                    actions.Add(new RemoveAction(Path()));
                }
                while (Try(","));
            }
            else
            {
                break;
            }
        }

        var where = actions.Count == 0 ? throw Malformed() : Try("WHERE") ? Condition() : null;
        return new UpdateStatement(table, [.. actions], where, Returning());
    }

    private DeleteStatement Delete()
    {
        Expect("FROM");
        var table = Name();
        var where = Try("WHERE") ? Condition() : null;
        return new DeleteStatement(table, where, Returning());
    }

    private string? Returning()
    {
        if (!Try("RETURNING"))
        {
            return null;
        }

        var words = $"{Name()} {Name()}".ToUpperInvariant();
        Expect("*");
        return Returnings.Contains(words) ? words : throw Malformed();
    }

    // assignment = path '=' ( set_add | set_delete | value )
    private UpdateAction Assignment()
    {
        var path = Path();
        Expect("=");
        if ((Current.Is("set_add") || Current.Is("set_delete")) && Following.Is("("))
        {
            var adds = Advance().Is("set_add");
            Expect("(");
            Path();
            Expect(",");
            var operand = Literal();
            Expect(")");
            return adds ? new AddAction(path, operand) : new DeleteAction(path, operand);
        }

        return new SetAction(path, Value());
    }

    // value = term [ ( '+' | '-' ) term ]
    private UpdateValue Value()
    {
        var left = Term();
        return Try("+") ? new Arithmetic(true, left, Term())
            : Try("-") ? new Arithmetic(false, left, Term())
            : left;
    }

    // term = list_append '(' value ',' value ')' | if_not_exists '(' path ',' value ')' | literal | path
    private UpdateValue Term()
    {
        if (Current.Kind == PartiQlKind.Word && Following.Is("("))
        {
            var name = Advance().Text.ToLowerInvariant();
            Expect("(");
            var first = Value();
            Expect(",");
            var second = Value();
            Expect(")");
            return (name, first) switch
            {
                ("list_append", _) => new ListAppend(first, second),
                ("if_not_exists", CopiedValue path) => new IfNotExists(path.Path, second),
                _ => throw Errors.Validation($"Invalid function name; function: {name}"),
            };
        }

        return IsLiteral ? new ConstantValue(Literal()) : new CopiedValue(Path());
    }
}
