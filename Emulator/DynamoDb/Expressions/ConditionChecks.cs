using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Expressions;

/// <summary>What can be told to be wrong with an operand before an item is seen; null where nothing is.</summary>
internal static class ConditionChecks
{
    /// <summary>The functions, with how many operands each has.</summary>
    public static readonly Dictionary<string, int> Functions = new()
    {
        ["attribute_exists"] = 1,
        ["attribute_not_exists"] = 1,
        ["attribute_type"] = 2,
        ["begins_with"] = 2,
        ["contains"] = 2,
        ["size"] = 1,
    };

    private static readonly string[] Types = ["S", "N", "B", "NULL", "SS", "BOOL", "L", "BS", "NS", "M"];

    public static string? Function(string name, Operand[] arguments) => name switch
    {
        "attribute_exists" or "attribute_not_exists" => arguments[0] is PathOperand ? null : $"Operator or function requires a document path; operator or function: {name}",
        "begins_with" => BeginsWith(arguments),
        "attribute_type" => AttributeType(arguments[1]),
        "size" => TypeOf(arguments[0]) is ("N" or "BOOL" or "NULL") and var type ? WrongType(name, type) : null,
        _ => null,
    };

    /// <summary>Only strings, numbers and binaries have an order.</summary>
    public static string? Ordered(string name, params Operand[] operands) =>
        operands.Select(TypeOf).FirstOrDefault(type => type is not (null or "S" or "N" or "B")) is { } type ? WrongType(name, type) : null;

    public static string? Bounds(Operand lower, Operand upper)
    {
        if (lower is not ValueOperand { Value: not InvalidValue } first || upper is not ValueOperand { Value: not InvalidValue } second)
        {
            return null;
        }

        var bounds = $"lower bound operand: AttributeValue: {AttributeText.Of(first.Value)}, upper bound operand: AttributeValue: {AttributeText.Of(second.Value)}";
        return first.Value.Type != second.Value.Type ? "The BETWEEN operator requires same data type for lower and upper bounds; " + bounds
            : AttributeComparison.Compare(first.Value, second.Value) > 0 ? "The BETWEEN operator requires upper bound to be greater than or equal to lower bound; " + bounds
            : null;
    }

    private static string? BeginsWith(Operand[] arguments)
    {
        foreach (var argument in arguments)
        {
            if (TypeOf(argument) is { } type && type is not ("S" or "B"))
            {
                return WrongType("begins_with", type);
            }
        }

        return null;
    }

    private static string? AttributeType(Operand operand) =>
        operand is not ValueOperand { Value: StringValue name } ? WrongType("attribute_type", TypeOf(operand) ?? "{NS,SS,L,BS,N,M,B,BOOL,NULL,S}")
        : Types.Contains(name.Text) ? null
        : $"Invalid attribute type name found; type: {name.Text}, valid types: {{B,NULL,SS,BOOL,L,BS,N,NS,S,M}}";

    private static string? TypeOf(Operand operand) => operand switch
    {
        ValueOperand { Value: not InvalidValue } value => value.Value.Type,
        SizeOperand => "N",
        FunctionOperand => "BOOL",
        _ => null,
    };

    private static string WrongType(string name, string type) =>
        $"Incorrect operand type for operator or function; operator or function: {name}, operand type: {type}";
}
