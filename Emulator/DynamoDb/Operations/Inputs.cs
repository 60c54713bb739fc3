using CampusIssues.Emulator.DynamoDb.Legacy;
using CampusIssues.Emulator.DynamoDb.Shapes;

namespace CampusIssues.Emulator.DynamoDb.Operations;

/// <summary>Members that several inputs have.</summary>
internal static class Inputs
{
    public const string NamePattern = "[a-zA-Z0-9_.-]+";

    public static readonly Member ReturnConsumedCapacity = new("ReturnConsumedCapacity", Shape.String) { Enum = ["INDEXES", "TOTAL", "NONE"] };

    public static readonly Member ReturnItemCollectionMetrics = new("ReturnItemCollectionMetrics", Shape.String) { Enum = ["SIZE", "NONE"] };

    public static readonly Member ReturnValues = new("ReturnValues", Shape.String) { Enum = ["ALL_NEW", "UPDATED_OLD", "ALL_OLD", "NONE", "UPDATED_NEW"] };

    public static readonly Member ReturnValuesOnConditionCheckFailure = new("ReturnValuesOnConditionCheckFailure", Shape.String) { Enum = ["ALL_OLD", "NONE"] };

    public static readonly Member TableName = new("TableName", Shape.String) { NotNull = true, Pattern = NamePattern, MinLength = 3, MaxLength = 255 };

    /// <summary>The table's name where its absence is told in words of its own.</summary>
    public static readonly Member RequiredTableName = TableName with { NotNull = false, Required = true, IsWhole = true, IsLengthFirst = true };

    public static readonly Member IndexName = new("IndexName", Shape.String) { Pattern = NamePattern, MinLength = 3, MaxLength = 255 };

    public static readonly Member RequiredIndexName = IndexName with { NotNull = true };

    public static readonly Member Key = new("Key", Shape.Item) { NotNull = true };

    public static readonly Member ConditionalOperator = new("ConditionalOperator", Shape.String) { Enum = ["OR", "AND"] };

    public static readonly Member AttributesToGet = new("AttributesToGet", Shape.Strings) { MinLength = 1, MaxLength = 255 };

    public static readonly Member ConsistentRead = new("ConsistentRead", Shape.Boolean);

    public static readonly Member ConditionExpression = new("ConditionExpression", Shape.String);

    public static readonly Member UpdateExpression = new("UpdateExpression", Shape.String);

    public static readonly Member KeyConditionExpression = new("KeyConditionExpression", Shape.String);

    public static readonly Member FilterExpression = new("FilterExpression", Shape.String);

    public static readonly Member ProjectionExpression = new("ProjectionExpression", Shape.String);

    public static readonly Member ExpressionAttributeValues = new("ExpressionAttributeValues", Shape.Item);

    public static readonly Member ExpressionAttributeNames = new("ExpressionAttributeNames", Shape.Names);

    public static readonly Member ExclusiveStartKey = new("ExclusiveStartKey", Shape.Item);

    public static readonly Member Limit = new("Limit", Shape.Integer) { Min = 1 };

    public static readonly Member Select = new("Select", Shape.String) { Enum = ["SPECIFIC_ATTRIBUTES", "COUNT", "ALL_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES"] };

    public static readonly Member ClientRequestToken = new("ClientRequestToken", Shape.String) { MinLength = 1, MaxLength = 36 };

    public static readonly Member Expected = new(
        "Expected",
        new MapShape(
            new StructShape(
                "ExpectedAttributeValue",
                new Member("AttributeValueList", new ListShape(Shape.ListedValue)),
                new Member("ComparisonOperator", Shape.String) { Enum = LegacyCondition.Operators },
                new Member("Exists", Shape.Boolean),
                new Member("Value", Shape.ValueField)),
            "ExpectedAttributeValue"));

    /// <summary>A map of legacy conditions.</summary>
    public static Member Conditions(string name) => new(
        name,
        new MapShape(
            new StructShape(
                "Condition",
                new Member("AttributeValueList", new ListShape(Shape.ListedValue)),
                new Member("ComparisonOperator", Shape.String) { NotNull = true, Enum = LegacyCondition.Operators }),
            "Condition"));
}
