using CampusIssues.Emulator.DynamoDb.Shapes;

namespace CampusIssues.Emulator.DynamoDb.Expressions;

/// <summary>The expressions of one request, parsed, bound and checked in AWS's order.</summary>
internal sealed class ExpressionSet
{
    private static readonly ExpressionCache<ConditionSyntax> Conditions = new(ConditionParser.Parse);

    private static readonly ExpressionCache<UpdateSyntax> Updates = new(UpdateParser.Parse);

    private static readonly ExpressionCache<PathSyntax[]> Projections = new(ProjectionParser.Parse);

    public Condition? Condition { get; private set; }

    /// <summary>The attributes at which the paths of the filter start, and whether one goes deeper.</summary>
    public Dictionary<string, bool>? FilterHeads { get; private set; }

    public Condition? Filter { get; private set; }

    public Condition? KeyCondition { get; private set; }

    public UpdateAction[]? Update { get; private set; }

    public Projection? Projection { get; private set; }

    /// <summary>Reads all expressions that the request has.</summary>
    public static ExpressionSet Read(StructValue input)
    {
        var placeholders = new Placeholders(input);
        var set = new ExpressionSet();
        set.Update = Parse(input, "UpdateExpression", Updates, Operators, syntax => new UpdateBinder(placeholders).Bind(syntax));
        set.Condition = Parse(input, "ConditionExpression", Conditions, Operators, syntax => new ConditionBinder(placeholders).Bind(syntax));
        set.KeyCondition = Parse(input, "KeyConditionExpression", Conditions, Operators, syntax => new ConditionBinder(placeholders).Bind(syntax));
        set.Filter = Parse(input, "FilterExpression", Conditions, Operators, syntax =>
        {
            var binder = new ConditionBinder(placeholders);
            set.FilterHeads = binder.Heads;
            return binder.Bind(syntax);
        });
        set.Projection = Parse(input, "ProjectionExpression", Projections, _ => 0, syntax => BindProjection(placeholders, syntax));
        placeholders.CheckUsed();
        return set;
    }

    private static int Operators(ConditionSyntax syntax) => syntax.Operators;

    private static int Operators(UpdateSyntax syntax) => syntax.Operators;

    private static TBound? Parse<TSyntax, TBound>(
        StructValue input,
        string name,
        ExpressionCache<TSyntax> cache,
        Func<TSyntax, int> operators,
        Func<TSyntax, TBound> bind)
        where TSyntax : class
        where TBound : class
    {
        if (input.Text(name) is not { } text)
        {
            return null;
        }

        try
        {
            CheckSize(name, text);
            var syntax = cache.Get(text);
            return operators(syntax) > Limits.ExpressionOperators
                ? throw new ExpressionException("The expression contains too many operators; operator count: " + operators(syntax))
                : bind(syntax);
        }
        catch (ExpressionException fault)
        {
            throw Errors.Validation($"Invalid {name}: {fault.Message}");
        }
    }

    private static void CheckSize(string name, string text)
    {
        if (text.Length == 0)
        {
            throw new ExpressionException("The expression can not be empty;");
        }

        var size = System.Text.Encoding.UTF8.GetByteCount(text);
        if (size > Limits.ExpressionSize)
        {
            throw new ExpressionException("Expression size has exceeded the maximum allowed size;" + (name == "UpdateExpression" ? "" : $" expression size: {size}"));
        }
    }

    private static Projection BindProjection(Placeholders placeholders, PathSyntax[] syntax)
    {
        var binder = new PathBinder(placeholders);
        var overlap = new PathOverlap();
        DocumentPath[] paths = [.. syntax.Select(binder.Bind)];
        Array.ForEach(paths, overlap.Add);
        var fault = binder.Reserved ?? binder.UndefinedName ?? overlap.Overlap ?? overlap.Conflict;
        return fault is null ? new Projection(paths) : throw new ExpressionException(fault);
    }
}
