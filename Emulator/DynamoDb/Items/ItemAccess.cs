using CampusIssues.Emulator.DynamoDb.Expressions;
using CampusIssues.Emulator.DynamoDb.Legacy;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Items;

/// <summary>What an operation on items does with a table.</summary>
/// <param name="action">e.g. <c>dynamodb:PutItem</c>.</param>
/// <param name="tableName">The table's name or ARN.</param>
/// <param name="input">The part of the request that is about the table.</param>
internal sealed class ItemAccess(string action, string tableName, StructValue input) : TableAccess(action, tableName)
{
    private static readonly string[] ByAttribute = ["AttributeUpdates", "Expected", "KeyConditions", "QueryFilter", "ScanFilter"];

    /// <summary>The items or keys that were sent.</summary>
    public IReadOnlyList<AttributeMap> Items { get; init; } = [];

    /// <summary>The conditions on keys of a query.</summary>
    public IReadOnlyList<LegacyCondition> KeyConditions { get; init; } = [];

    /// <summary>The whole request, where the input is a part of it; null where it is the input.</summary>
    public StructValue? Request { get; init; }

    protected override IEnumerable<AttributeValue?> LeadingKeys => Keys?.Hash.Name is { } hash
        ? Items.Select(item => item.GetValueOrDefault(hash))
            .Concat(KeyConditions.Where(condition => condition.Attribute == hash && condition.Operator == "EQ").Select(condition => condition.Values[0]))
        : [];

    protected override IEnumerable<string> Attributes
    {
        get
        {
            var expressions = ExpressionSet.Read(input);
            return Items.SelectMany(item => item.Keys)
                .Concat(AttributeNames.Of(expressions.Update))
                .Concat(AttributeNames.Of(expressions.Condition))
                .Concat(AttributeNames.Of(expressions.KeyCondition))
                .Concat(AttributeNames.Of(expressions.Filter))
                .Concat(AttributeNames.Of(expressions.Projection))
                .Concat(input.Strings("AttributesToGet") ?? [])
                .Concat(ByAttribute.SelectMany(name => input.Map(name)?.Keys ?? Enumerable.Empty<string>()));
        }
    }

    protected override void AddConditions(Dictionary<string, IReadOnlyList<string>> conditions)
    {
        conditions["dynamodb:ReturnConsumedCapacity"] = [(Request ?? input).Text("ReturnConsumedCapacity") ?? "NONE"];
        if (Takes("ProjectionExpression"))
        {
            conditions["dynamodb:Select"] = [input.Text("Select") ?? DefaultSelect];
        }

        if (Takes("ConditionExpression"))
        {
            conditions["dynamodb:ReturnValues"] = [input.Text("ReturnValues") ?? "NONE"];
        }
    }

    private string DefaultSelect => input.Has("ProjectionExpression") || input.Has("AttributesToGet") ? "SPECIFIC_ATTRIBUTES"
        : Index is null ? "ALL_ATTRIBUTES"
        : "ALL_PROJECTED_ATTRIBUTES";

    private bool Takes(string member) => Array.Exists(input.Shape.Members, one => one.Name == member);
}
