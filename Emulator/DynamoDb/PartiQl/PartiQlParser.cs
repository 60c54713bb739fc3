using CampusIssues.Emulator.DynamoDb.Expressions;
using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.PartiQl;

/// <summary>
/// Parses PartiQL for DynamoDB
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.html).
/// </summary>
internal sealed class PartiQlParser : PartiQlConditions
{
    private static readonly string[] AfterTable = ["WHERE", "ORDER", "SET", "REMOVE", "RETURNING"];

    private static readonly string[] Returnings = ["ALL OLD", "MODIFIED OLD", "ALL NEW", "MODIFIED NEW"];

    private PartiQlParser(string text, IReadOnlyList<AttributeValue> parameters)
        : base(text, parameters)
    {
    }

    public static Statement Parse(string text, IReadOnlyList<AttributeValue> parameters)
    {
        var parser = new PartiQlParser(text, parameters);
        var statement = parser.Statement();
        return parser.Current.Kind != PartiQlKind.End ? throw Malformed("Unexpected token after expression")
            : parser.UsedParameters != parameters.Count ? throw Errors.Validation("Number of parameters in request and statement don't match.")
            : statement;
    }

    // statement = select | EXISTS '(' select ')' | insert | update | delete | FROM table WHERE condition changes [ returning ]
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
            : Try("FROM") ? FromFirst()
            : throw Malformed("Expected data manipulation");
    }

    // select = ( '*' | path ( ',' path )* ) FROM table [ '.' index ] [ WHERE condition ] [ ORDER BY name [ ASC | DESC ] ]
    private SelectStatement Select()
    {
        Projection? projection = null;
        if (!Try("*"))
        {
            var paths = new List<DocumentPath>();
            do
            {
                paths.Add(Current.Kind == PartiQlKind.Word && Following.Is("(") ? throw Errors.Validation($"Unexpected path component at {PositionOf(Current)}") : Path());
            }
            while (Try(","));

            projection = new Projection(paths);
        }

        Expect("FROM");
        var (table, index) = Target();
        var where = Try("WHERE") ? Condition() : null;
        if (!Try("ORDER"))
        {
            return new SelectStatement(table, index, projection, where);
        }

        Expect("BY");
        var orderBy = Name();
        return new SelectStatement(table, index, projection, where) { OrderBy = orderBy, IsDescending = Descending() };
    }

    // A table and perhaps an index; no alias.
    private (string Table, string? Index) Target()
    {
        var target = From();
        var isAlias = Current.Kind == PartiQlKind.QuotedName
            || (Current.Kind == PartiQlKind.Word && !Array.Exists(AfterTable, word => Current.Is(word)));
        return isAlias ? throw Errors.Validation("Aliasing is not supported") : target;
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
        var (table, index) = From();
        if (index is not null)
        {
            throw Errors.Validation("FROM clause may only contain a single table name");
        }

        if (!Try("VALUE"))
        {
            throw Current.Kind is PartiQlKind.Word or PartiQlKind.QuotedName ? Malformed("Unexpected token after expression") : Malformed();
        }

        return new InsertStatement(table, Current.Kind == PartiQlKind.Parameter && Literal() is MapValue item ? item.Members : Members(null));
    }

    // update = table changes [ WHERE condition ] [ returning ]
    private UpdateStatement Update()
    {
        var (table, index) = Target();
        var changes = Changes();
        var where = Try("WHERE") ? Condition() : null;
        return new UpdateStatement(table, index, changes, where, Returning());
    }

    private UpdateStatement FromFirst()
    {
        var (table, index) = Target();
        Expect("WHERE");
        var where = Condition();
        return new UpdateStatement(table, index, Changes(), where, Returning());
    }

    // changes = ( SET path '=' value ( ',' … )* | REMOVE path ( ',' … )* )+
    private UpdateAction[] Changes()
    {
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
                return actions.Count == 0 ? throw Malformed() : [.. actions];
            }
        }
    }

    private DeleteStatement Delete()
    {
        Expect("FROM");
        var (table, index) = Target();
        var where = Try("WHERE") ? Condition() : null;
        var returning = Returning();
        return returning is null or "ALL OLD"
            ? new DeleteStatement(table, index, where, returning)
            : throw Errors.Validation($"Invalid returning clause: RETURNING {returning} *. Only RETURNING ALL OLD * is allowed in DELETE statements.");
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
        return (Current.Is("set_add") || Current.Is("set_delete")) && Following.Is("(") ? SetChange(path) : new SetAction(path, Value());
    }

    // set_add = ( 'set_add' | 'set_delete' ) '(' path ',' set ')', where the path is the one that is assigned
    private UpdateAction SetChange(DocumentPath target)
    {
        var function = Advance();
        Expect("(");
        var first = Current;
        var arguments = new List<UpdateValue>();
        do
        {
            arguments.Add(IsLiteral ? new ConstantValue(Literal()) : new CopiedValue(Path()));
        }
        while (Try(","));

        Expect(")");
        var name = function.Text.ToUpperInvariant();
        return arguments.Count != 2 ? throw Errors.Validation($"{name} must have exactly two arguments at {PositionOf(function)}")
            : arguments[0] is not CopiedValue copied || !copied.Path.Steps.AsSpan().SequenceEqual(target.Steps)
            ? throw Errors.Validation($"The first argument to {name} must equal the assignment value at {PositionOf(function)}")
            : arguments[1] is not ConstantValue { Value: StringSet or NumberSet or BinarySet } set
            ? throw Errors.Validation($"The second argument to {name} must be a value with type SET at {PositionOf(first)}")
            : function.Is("set_add") ? new AddAction(target, set.Value) : new DeleteAction(target, set.Value);
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
