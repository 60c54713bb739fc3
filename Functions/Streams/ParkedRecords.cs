using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Lambda.DynamoDBEvents;
using CampusIssues.Functions.Issues;
using CampusIssues.Functions.Logging;

namespace CampusIssues.Functions.Streams;

/// <summary>Records that can't be read: kept for 30 days with what is wrong, counted by a metric that has an alarm.</summary>
internal sealed class ParkedRecords(IAmazonDynamoDB dynamo, Settings settings, TimeProvider clock, Metrics metrics)
{
    private static readonly TimeSpan Keep = TimeSpan.FromDays(30);

    public async Task ParkAsync(string consumer, DynamoDBEvent.DynamodbStreamRecord record, string problem, CancellationToken cancellationToken)
    {
        metrics.Count("RecordsParked", "consumer", consumer);
        var item = new Dictionary<string, AttributeValue>
        {
            ["id"] = ItemValue.Text($"parked#{consumer}#{record.EventID}"),
            ["problem"] = ItemValue.Text(problem),
            ["expiration"] = ItemValue.Number(clock.GetUtcNow().Add(Keep).ToUnixTimeSeconds()),
        };
        item.Put("sequenceNumber", record.Dynamodb?.SequenceNumber);
        item.Put("issueId", record.Dynamodb?.Keys?.GetValueOrDefault("issueId")?.S);
        await dynamo.PutItemAsync(new PutItemRequest { TableName = settings.RequestsTable, Item = item }, cancellationToken);
    }
}
