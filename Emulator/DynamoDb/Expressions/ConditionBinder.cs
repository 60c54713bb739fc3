using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Expressions;

/// <summary>
/// Replaces the placeholders of a condition and checks it. Of several faults AWS tells the one that is first by kind, not by
/// place; each kind keeps its first.
/// </summary>
internal sealed class ConditionBinder(Placeholders placeholders)
{
    private readonly PathBinder _paths = new(placeholders);
    private string? _unknownFunction;
    private string? _misusedFunction;
    private string? _condition;
    private string? _operands;
    private string? _distinct;
    private string? _types;

    /// <summary>The attributes that the condition's paths start at, and whether one goes deeper.</summary>
    public Dictionary<string, bool> Heads { get; } = new(StringComparer.Ordinal);

    public Condition Bind(ConditionSyntax syntax)
    {
        var condition = BindCondition(syntax.Root);
        var fault = (syntax.HasRedundantParentheses ? "The expression has redundant parentheses;" : null)
            ?? _unknownFunction ?? _misusedFunction ?? _paths.Reserved ?? _condition;
        return fault is null ? condition : throw new ExpressionException(fault);
    }

    private Condition BindCondition(Syntax syntax) => syntax switch
    {
        AndSyntax and => new And(BindCondition(and.Left), BindCondition(and.Right)),
        OrSyntax or => new Or(BindCondition(or.Left), BindCondition(or.Right)),
        NotSyntax not => new Not(BindCondition(not.Operand)),
        _ => BindLeaf(syntax),
    };

    private Condition BindLeaf(Syntax syntax)
    {
        Condition condition;
        switch (syntax)
        {
            case ComparisonSyntax comparison:
                condition = new Comparison(comparison.Operator, Plain(comparison.Left), Plain(comparison.Right));
                var (left, right) = (((Comparison)condition).Left, ((Comparison)condition).Right);
                CheckDistinct(comparison.Operator, left, right);
                _types ??= comparison.Operator is "=" or "<>" ? null : ConditionChecks.Ordered(comparison.Operator, left, right);
                break;
            case BetweenSyntax between:
                var bounds = new Between(Plain(between.Operand), Plain(between.Lower), Plain(between.Upper));
                _types ??= ConditionChecks.Bounds(bounds.Lower, bounds.Upper) ?? ConditionChecks.Ordered("BETWEEN", bounds.Value, bounds.Lower, bounds.Upper);
                condition = bounds;
                break;
            case InSyntax list:
                condition = new In(Plain(list.Operand), [.. list.Candidates.Select(Plain)]);
                _operands ??= list.Candidates.Length > Limits.InOperands
                    ? $"Incorrect number of operands for operator or function; operator or function: IN, number of operands: {list.Candidates.Length + 1}"
                    : null;
                break;
            default:
                condition = BindFunction((FunctionSyntax)syntax);
                break;
        }

        _condition ??= _paths.Undefined ?? _operands ?? _distinct ?? _types;
        return condition;
    }

    private FunctionCondition BindFunction(FunctionSyntax function)
    {
        var arguments = BindArguments(function);
        if (function.Name == "size")
        {
            _misusedFunction ??= Misused("size");
        }

        return new FunctionCondition(function.Name, arguments);
    }

    private Operand[] BindArguments(FunctionSyntax function)
    {
        Operand[] arguments = [.. function.Arguments.Select(Plain)];
        if (!ConditionChecks.Functions.TryGetValue(function.Name, out var count))
        {
            _unknownFunction ??= $"Invalid function name; function: {function.Name}";
        }
        else if (count != arguments.Length)
        {
            _operands ??= $"Incorrect number of operands for operator or function; operator or function: {function.Name}, number of operands: {arguments.Length}";
        }
        else
        {
            if (count == 2)
            {
                CheckDistinct(function.Name, arguments[0], arguments[1]);
            }

            _types ??= ConditionChecks.Function(function.Name, arguments);
        }

        return arguments;
    }

    // An operand: a path, a value, or size(…); any other function is misused here.
    private Operand Plain(Syntax syntax)
    {
        switch (syntax)
        {
            case PathSyntax path:
                var bound = _paths.Bind(path);
                Heads[bound.Head] = Heads.GetValueOrDefault(bound.Head) || bound.IsNested;
                return new PathOperand(bound);
            case ValueSyntax value:
                return new ValueOperand(_paths.Value(value));
            default:
                var function = (FunctionSyntax)syntax;
                var arguments = BindArguments(function);
                if (function.Name == "size" && arguments.Length == 1)
                {
                    return new SizeOperand(arguments[0]);
                }

                _misusedFunction ??= function.Name == "size" ? null : Misused(function.Name);
                return new FunctionOperand(function.Name, arguments);
        }
    }

    private void CheckDistinct(string name, Operand left, Operand right)
    {
        if (left is PathOperand first && right is PathOperand second && first.Path.Steps.AsSpan().SequenceEqual(second.Path.Steps))
        {
            _distinct ??= "The first operand must be distinct from the remaining operands for this operator or function; "
                + $"operator: {name}, first operand: {first.Path}";
        }
    }

    private static string Misused(string name) => $"The function is not allowed to be used this way in an expression; function: {name}";

    internal static readonly AttributeValue Missing = NullValue.Instance;
}
