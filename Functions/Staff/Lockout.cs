using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using CampusIssues.Functions.Access;
using CampusIssues.Functions.Api;
using CampusIssues.Functions.Issues;

namespace CampusIssues.Functions.Staff;

/// <summary>
/// Five attempts a name, then a quarter of an hour of rest. An attempt is counted before the PIN is looked at, so that many at
/// once don't get more; and for unknown names too, so that a lock tells nobody which names there are.
/// </summary>
internal sealed class Lockout(IAmazonDynamoDB dynamo, Settings settings, TimeProvider clock)
{
    public const int MaxFailures = 5;
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    /// <exception cref="Fault">429: locked.</exception>
    public async Task CountAsync(string name, CancellationToken cancellationToken)
    {
        // Of many first attempts at once one begins the count; the others then go on from it.
        if (!await GoOnAsync(name, cancellationToken) && !await BeginAsync(name, cancellationToken) && !await GoOnAsync(name, cancellationToken))
        {
            throw Faults.LockedOut(await RemainingAsync(name, cancellationToken));
        }
    }

    public Task ForgetAsync(string name, CancellationToken cancellationToken) =>
        dynamo.DeleteItemAsync(new DeleteItemRequest { TableName = settings.RequestsTable, Key = Key(name) }, cancellationToken);

    private Task<bool> GoOnAsync(string name, CancellationToken cancellationToken) =>
        TryAsync(name, "SET failures = failures + :one, expiration = :end", "expiration > :now AND failures < :most", cancellationToken);

    private Task<bool> BeginAsync(string name, CancellationToken cancellationToken) =>
        TryAsync(name, "SET failures = :one, expiration = :end", "attribute_not_exists(id) OR expiration <= :now", cancellationToken);

    private async Task<bool> TryAsync(string name, string update, string condition, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var request = new UpdateItemRequest
        {
            TableName = settings.RequestsTable,
            Key = Key(name),
            UpdateExpression = update,
            ConditionExpression = condition,
            ExpressionAttributeValues = new()
            {
                [":one"] = ItemValue.Number(1),
                [":now"] = ItemValue.Number(now.ToUnixTimeSeconds()),
                [":end"] = ItemValue.Number(now.Add(Rest).ToUnixTimeSeconds()),
            },
        };
        if (condition.Contains(":most", StringComparison.Ordinal))
        {
            request.ExpressionAttributeValues[":most"] = ItemValue.Number(MaxFailures);
        }

        try
        {
            await dynamo.UpdateItemAsync(request, cancellationToken);
            return true;
        }
        catch (ConditionalCheckFailedException)
        {
            return false;
        }
    }

    private async Task<TimeSpan> RemainingAsync(string name, CancellationToken cancellationToken)
    {
        var found = await dynamo.GetItemAsync(
            new GetItemRequest { TableName = settings.RequestsTable, Key = Key(name), ConsistentRead = true }, cancellationToken);
        return TimeSpan.FromSeconds((found.Item?.Long("expiration") ?? 0) - clock.GetUtcNow().ToUnixTimeSeconds());
    }

    private static Dictionary<string, AttributeValue> Key(string name) =>
        new() { ["id"] = ItemValue.Text("signin#" + Hash.Of(name.ToLowerInvariant())) };
}
