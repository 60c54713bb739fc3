using CampusIssues.Emulator.DynamoDb.Expressions;
using CampusIssues.Emulator.DynamoDb.Legacy;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Items;

/// <summary>The filter of a query or scan, in either form.</summary>
internal static class Filters
{
    public static Func<AttributeMap, bool>? Of(Condition? expression, LegacyCondition[]? conditions, StructValue input)
    {
        if (expression is not null)
        {
            return item => ConditionEvaluator.IsMet(expression, item);
        }

        if (conditions is not { Length: > 0 })
        {
            return null;
        }

        var any = input.Text("ConditionalOperator") == "OR";
        return item => LegacyCondition.AreMet(conditions, any, item);
    }
}
