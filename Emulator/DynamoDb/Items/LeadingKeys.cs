using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Items;

/// <summary>
/// Demands permissions with DynamoDB's condition keys
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html).
/// </summary>
internal static class LeadingKeys
{
    /// <summary>Demands an action on a table for some partition keys.</summary>
    public static void Demand(AwsCall call, string action, Table table, params AttributeMap[] items) =>
        call.Demand($"dynamodb:{action}", table.Arn, () => Conditions(items.Select(item => item.GetValueOrDefault(table.Keys.Hash.Name))));

    /// <summary>Demands an action on a table or one of its indexes for a partition key; null for all of them.</summary>
    public static void Demand(AwsCall call, string action, Table table, KeyLayout keys, AttributeValue? hash) =>
        call.Demand($"dynamodb:{action}", keys.Definition is { } index ? $"{table.Arn}/index/{index.Name}" : table.Arn, () => Conditions(hash is null ? [] : [hash]));

    private static Dictionary<string, IReadOnlyList<string>> Conditions(IEnumerable<AttributeValue?> keys)
    {
        string[] texts = [.. keys.Select(TextOf).OfType<string>()];
        return texts.Length == 0 ? [] : new Dictionary<string, IReadOnlyList<string>> { ["dynamodb:LeadingKeys"] = texts };
    }

    private static string? TextOf(AttributeValue? key) => key switch
    {
        StringValue text => text.Text,
        NumberValue number => number.Number.ToString(),
        BinaryValue binary => Convert.ToBase64String(binary.Bytes),
        _ => null,
    };
}
