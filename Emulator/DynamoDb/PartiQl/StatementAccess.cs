using CampusIssues.Emulator.DynamoDb.Expressions;
using CampusIssues.Emulator.DynamoDb.Items;
using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.PartiQl;

/// <summary>What a statement does with a table (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-iam.html).</summary>
internal sealed class StatementAccess(Statement statement) : TableAccess(ActionOf(statement), statement.Table)
{
    private Condition? Where => statement switch
    {
        SelectStatement select => select.Where,
        UpdateStatement update => update.Where,
        DeleteStatement delete => delete.Where,
        _ => null,
    };

    protected override IEnumerable<AttributeValue?> LeadingKeys => (Keys, statement) switch
    {
        (null, _) => [],
        ({ } keys, InsertStatement insert) => insert.Item.TryGetValue(keys.Hash.Name, out var value) ? [value] : [],
        var (keys, _) => StatementKeys.HashValues(keys, Where) ?? [],
    };

    protected override IEnumerable<string> Attributes => AttributeNames.Of(Where)
        .Concat(AttributeNames.Of((statement as SelectStatement)?.Projection))
        .Concat(AttributeNames.Of((statement as UpdateStatement)?.Actions))
        .Concat((statement as InsertStatement)?.Item.Keys ?? Enumerable.Empty<string>());

    protected override void AddConditions(Dictionary<string, IReadOnlyList<string>> conditions)
    {
        switch (statement)
        {
            case SelectStatement select:
                conditions["dynamodb:Select"] = [select.Projection is not null ? "SPECIFIC_ATTRIBUTES" : Index is null ? "ALL_ATTRIBUTES" : "ALL_PROJECTED_ATTRIBUTES"];
                if (IsFullScan is { } isFullScan)
                {
                    conditions["dynamodb:FullTableScan"] = [isFullScan ? "true" : "false"];
                }

                break;
            case UpdateStatement update:
                conditions["dynamodb:ReturnValues"] = [ReturnValues(update.Returning)];
                break;
            case DeleteStatement delete:
                conditions["dynamodb:ReturnValues"] = [ReturnValues(delete.Returning)];
                break;
        }
    }

    // Without the table, nobody knows which attribute is the partition key.
    private bool? IsFullScan => Where is null ? true : Keys is null ? null : StatementKeys.HashValues(Keys, Where) is null;

    private static string ReturnValues(string? returning) => returning?.Replace("MODIFIED", "UPDATED", StringComparison.Ordinal).Replace(' ', '_') ?? "NONE";

    private static string ActionOf(Statement statement) => statement switch
    {
        SelectStatement => "dynamodb:PartiQLSelect",
        InsertStatement => "dynamodb:PartiQLInsert",
        UpdateStatement => "dynamodb:PartiQLUpdate",
        _ => "dynamodb:PartiQLDelete",
    };
}
