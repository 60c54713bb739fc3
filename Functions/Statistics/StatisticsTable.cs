using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using CampusIssues.Functions.Issues;

namespace CampusIssues.Functions.Statistics;

/// <summary>Reads counter items: every shard of each, added up.</summary>
internal sealed class StatisticsTable(IAmazonDynamoDB dynamo, Settings settings)
{
    private const int Attempts = 5;

    public static string Id(string item, int shard) => $"stats#{item}#{shard.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The counters of each item, by attribute. At most 25 items: a batch has 100 keys.</summary>
    public async Task<IReadOnlyDictionary<string, Dictionary<string, long>>> ReadAsync(IReadOnlyList<string> items, CancellationToken cancellationToken)
    {
        var sums = items.ToDictionary(item => item, _ => new Dictionary<string, long>());
        var owners = items.SelectMany(item => Enumerable.Range(0, Shards.Count).Select(shard => (Id: Id(item, shard), Item: item)))
            .ToDictionary(pair => pair.Id, pair => pair.Item);
        var missing = new Dictionary<string, KeysAndAttributes>
        {
            [settings.RequestsTable] = new() { Keys = [.. owners.Keys.Select(id => new Dictionary<string, AttributeValue> { ["id"] = ItemValue.Text(id) })] },
        };
        for (var attempt = 0; missing.Count > 0 && attempt < Attempts; attempt++)
        {
            var batch = await dynamo.BatchGetItemAsync(new BatchGetItemRequest { RequestItems = missing }, cancellationToken);
            foreach (var item in batch.Responses?.GetValueOrDefault(settings.RequestsTable) ?? [])
            {
                Add(sums[owners[item.Text("id")]], item);
            }

            missing = batch.UnprocessedKeys ?? [];
        }

        return sums;
    }

    private static void Add(Dictionary<string, long> sum, Dictionary<string, AttributeValue> item)
    {
        foreach (var (name, value) in item)
        {
            if (value.N is { } number)
            {
                sum[name] = sum.GetValueOrDefault(name) + long.Parse(number, CultureInfo.InvariantCulture);
            }
        }
    }
}
