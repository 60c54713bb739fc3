using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Items;

/// <summary>
/// What a request does with the items of one table. The permission is demanded before the table is opened, so that who may not
/// doesn't learn whether there is one. The condition keys are made only when a policy is evaluated
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html#FGAC_DDB.ConditionKeys).
/// </summary>
internal abstract class TableAccess(string action, string tableName)
{
    /// <summary>The index that is read; null for the table itself.</summary>
    public string? Index { get; init; }

    /// <summary>The transaction that the action is a part of; null for none.</summary>
    public string? EnclosingOperation { get; init; }

    protected Table? Table { get; private set; }

    /// <summary>The keys of the table or the index; null where there is none.</summary>
    protected KeyLayout? Keys => Index is null ? Table?.Keys : Table?.Index(Index);

    /// <summary>Demands the permission, then opens the table.</summary>
    public Table Open(AwsCall call, TableCatalog tables)
    {
        Demand(call, tables);
        return Open(tables);
    }

    /// <summary>Demands the permission.</summary>
    public void Demand(AwsCall call, TableCatalog tables)
    {
        Table = tables.Find(call.Region, tableName);
        var arn = Table?.Arn ?? TableArns.Of(call, tableName);
        call.Demand(action, Index is null ? arn : $"{arn}/index/{Index}", Conditions);
    }

    /// <summary>Opens the table, once the permission has been demanded.</summary>
    public Table Open(TableCatalog tables) => tables.Usable(Table);

    /// <summary>Adds the condition keys that the kind of request has.</summary>
    protected abstract void AddConditions(Dictionary<string, IReadOnlyList<string>> conditions);

    protected abstract IEnumerable<AttributeValue?> LeadingKeys { get; }

    protected abstract IEnumerable<string> Attributes { get; }

    private Dictionary<string, IReadOnlyList<string>> Conditions()
    {
        var conditions = new Dictionary<string, IReadOnlyList<string>>();
        AddConditions(conditions);
        Add("dynamodb:LeadingKeys", LeadingKeys.Select(TextOf).OfType<string>());
        Add("dynamodb:Attributes", Attributes);
        if (EnclosingOperation is not null)
        {
            conditions["dynamodb:EnclosingOperation"] = [EnclosingOperation];
        }

        return conditions;

        void Add(string name, IEnumerable<string> values)
        {
            string[] different = [.. values.Distinct()];
            if (different.Length > 0)
            {
                conditions[name] = different;
            }
        }
    }

    private static string? TextOf(AttributeValue? key) => key switch
    {
        StringValue text => text.Text,
        NumberValue number => number.Number.ToString(),
        BinaryValue binary => Convert.ToBase64String(binary.Bytes),
        _ => null,
    };
}
