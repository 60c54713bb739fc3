using CampusIssues.Emulator.DynamoDb.Expressions;
using CampusIssues.Emulator.DynamoDb.Legacy;

namespace CampusIssues.Emulator.DynamoDb.Items;

/// <summary>Turns a key condition expression into conditions by attribute, of which a query has one or two.</summary>
internal static class KeyConditions
{
    public static LegacyCondition[] Of(Condition expression)
    {
        var conditions = new List<LegacyCondition>();
        Add(expression, conditions);
        conditions.ForEach(LegacyCondition.Check);
        return [.. conditions];
    }

    private static void Add(Condition condition, List<LegacyCondition> conditions)
    {
        switch (condition)
        {
            case And and:
                Add(and.Left, conditions);
                Add(and.Right, conditions);
                break;
            case Or:
                throw Invalid("OR");
            case Not:
                throw Invalid("NOT");
            case In:
                throw Invalid("IN");
            case Comparison { Operator: "<>" }:
                throw Invalid("<>");
            case Comparison comparison:
                AddComparison(comparison, conditions);
                break;
            case Between between:
                DemandFirst(between.Value, "BETWEEN");
                Add("BETWEEN", [between.Value, between.Lower, between.Upper], conditions);
                break;
            case FunctionCondition { Name: "begins_with" } function:
                DemandFirst(function.Arguments[0], "begins_with");
                Add("BEGINS_WITH", function.Arguments, conditions);
                break;
            case FunctionCondition function:
                throw Invalid(function.Name);
        }
    }

    private static void AddComparison(Comparison comparison, List<LegacyCondition> conditions)
    {
        var isTurned = comparison.Left is not PathOperand;
        var name = (comparison.Operator, isTurned) switch
        {
            ("=", _) => "EQ",
            ("<", false) or (">", true) => "LT",
            ("<=", false) or (">=", true) => "LE",
            (">", false) or ("<", true) => "GT",
            _ => "GE",
        };
        Add(name, isTurned ? [comparison.Right, comparison.Left] : [comparison.Left, comparison.Right], conditions);
    }

    private static void Add(string name, Operand[] operands, List<LegacyCondition> conditions)
    {
        if (operands.Any(operand => operand is SizeOperand))
        {
            throw Errors.Validation("KeyConditionExpressions cannot contain nested operations");
        }

        var paths = operands.OfType<PathOperand>().ToArray();
        if (paths.Length > 1)
        {
            throw Errors.Validation("Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition");
        }

        if (paths.Length == 0)
        {
            throw Errors.Validation("Invalid condition in KeyConditionExpression: No key attribute specified");
        }

        if (paths[0].Path.IsNested)
        {
            throw Errors.Validation("KeyConditionExpressions cannot have conditions on nested attributes");
        }

        var attribute = paths[0].Path.Head;
        if (conditions.Exists(condition => condition.Attribute == attribute))
        {
            throw Errors.Validation("KeyConditionExpressions must only contain one condition per key");
        }

        conditions.Add(new LegacyCondition(attribute, name, [.. operands.OfType<ValueOperand>().Select(operand => operand.Value)]));
    }

    private static void DemandFirst(Operand operand, string name)
    {
        if (operand is not PathOperand)
        {
            throw Errors.Validation($"Invalid condition in KeyConditionExpression: {name} operator must have the key attribute as its first operand");
        }
    }

    private static Wire.AwsException Invalid(string name) => Errors.Validation($"Invalid operator used in KeyConditionExpression: {name}");
}
