using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using CampusIssues.Functions.Issues;
using CampusIssues.Functions.Streams;

namespace CampusIssues.Functions.Statistics;

/// <summary>
/// Keeps the figures: one transaction a change, which also records that the change was counted. A record that comes twice
/// fails that transaction and changes nothing.
/// </summary>
internal sealed class CountIssues(IAmazonDynamoDB dynamo, Settings settings, TimeProvider clock) : IStreamHandler
{
    private const int Attempts = 8;

    /// <summary>Longer than a stream keeps its records.</summary>
    private static readonly TimeSpan Keep = TimeSpan.FromHours(48);

    public string Name => "count";

    public async Task HandleAsync(IssueChange change, CancellationToken cancellationToken)
    {
        var difference = Contribution.Difference(change.Before, change.After);
        if (difference.Count == 0)
        {
            return;
        }

        var issueId = (change.After ?? change.Before)!.IssueId;
        var request = new TransactWriteItemsRequest { TransactItems = [Once(change.EventId), .. Updates(issueId, difference)] };
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await dynamo.TransactWriteItemsAsync(request, cancellationToken);
                return;
            }
            catch (TransactionCanceledException canceled) when (canceled.CancellationReasons is [{ Code: "ConditionalCheckFailed" }, ..])
            {
                return;
            }
            catch (TransactionCanceledException canceled) when (attempt < Attempts && canceled.CancellationReasons?.Exists(reason => reason.Code == "TransactionConflict") is true)
            {
                // Another shard of the stream counts in the same item: once more.
            }
        }
    }

    private TransactWriteItem Once(string eventId) => new()
    {
        Put = new Put
        {
            TableName = settings.RequestsTable,
            Item = new()
            {
                ["id"] = ItemValue.Text("counted#" + eventId),
                ["expiration"] = ItemValue.Number(clock.GetUtcNow().Add(Keep).ToUnixTimeSeconds()),
            },
            ConditionExpression = "attribute_not_exists(id)",
        },
    };

    private IEnumerable<TransactWriteItem> Updates(string issueId, IReadOnlyDictionary<Counter, int> difference)
    {
        foreach (var item in difference.GroupBy(entry => entry.Key.Item))
        {
            var names = new Dictionary<string, string>();
            var values = new Dictionary<string, AttributeValue>();
            List<string> adds = [];
            foreach (var (counter, amount) in item)
            {
                var index = adds.Count;
                names[$"#c{index}"] = counter.Attribute;
                values[$":c{index}"] = ItemValue.Number(amount);
                adds.Add($"#c{index} :c{index}");
            }

            yield return new()
            {
                Update = new()
                {
                    TableName = settings.RequestsTable,
                    Key = new() { ["id"] = ItemValue.Text(StatisticsTable.Id(item.Key, Shards.Of(issueId))) },
                    UpdateExpression = "ADD " + string.Join(", ", adds),
                    ExpressionAttributeNames = names,
                    ExpressionAttributeValues = values,
                },
            };
        }
    }
}
