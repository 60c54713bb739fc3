namespace CampusIssues.Emulator.DynamoDb;

/// <summary>DynamoDB's limits (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html). Sizes are in bytes.</summary>
internal static class Limits
{
    public const int ItemSize = 400 * 1024;

    public const int PageSize = 1024 * 1024;

    public const int BatchResponseSize = 16 * 1024 * 1024;

    public const int RequestSize = 16 * 1024 * 1024;

    public const int TransactionSize = 4 * 1024 * 1024;

    public const int TransactionItems = 100;

    public const int BatchGetItems = 100;

    public const int BatchWriteItems = 25;

    public const int HashKeySize = 2048;

    public const int RangeKeySize = 1024;

    public const int KeyAttributes = 4;

    public const int Nesting = 32;

    public const int AttributeNameSize = 65_535;

    public const int ExpressionSize = 4096;

    public const int ExpressionOperators = 300;

    public const int InOperands = 100;

    public const int LocalIndexes = 5;

    public const int GlobalIndexes = 20;

    public const int ProjectedAttributes = 100;

    public const int ThroughputUnits = 40_000;

    public const int Tags = 50;

    public const int ItemCollectionSize = int.MaxValue;

    public const string NestingMessage =
        "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit";

    /// <summary>Whether a value may not lie so deep; an attribute's own value is at level 1.</summary>
    public static bool IsTooDeep(int level) => level > Nesting;
}
