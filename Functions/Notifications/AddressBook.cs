using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using CampusIssues.Functions.Issues;

namespace CampusIssues.Functions.Notifications;

/// <summary>What an address agreed to. Only its hash is kept.</summary>
internal enum Consent
{
    /// <summary>It was never written to, or this very event is why it was.</summary>
    First,

    /// <summary>It was written to once, for this issue, and hasn't answered.</summary>
    AskedForThisIssue,

    /// <summary>It was written to once, for another issue, and hasn't answered.</summary>
    AskedForAnother,

    /// <summary>Its owner confirmed it.</summary>
    Confirmed,

    /// <summary>Its owner wants nothing more.</summary>
    Stopped,
}

/// <summary>
/// Who may be written to. The first event that names an address claims the one e-mail that it gets unasked, by a conditional
/// write; so nobody can make the system write to a stranger twice, whatever they send and however often.
/// </summary>
internal sealed class AddressBook(IAmazonDynamoDB dynamo, Settings settings)
{
    private const string Asked = "asked";
    private const string Confirmed = "confirmed";
    private const string Stopped = "stopped";

    public async Task<Consent> AskAsync(string addressHash, string issueId, string eventId, CancellationToken cancellationToken)
    {
        var claim = new PutItemRequest
        {
            TableName = settings.RequestsTable,
            Item = new()
            {
                ["id"] = ItemValue.Text(Id(addressHash)),
                ["state"] = ItemValue.Text(Asked),
                ["issueId"] = ItemValue.Text(issueId),
                ["eventId"] = ItemValue.Text(eventId),
            },
            ConditionExpression = "attribute_not_exists(id)",
        };
        try
        {
            await dynamo.PutItemAsync(claim, cancellationToken);
            return Consent.First;
        }
        catch (ConditionalCheckFailedException)
        {
            return await ReadAsync(addressHash, issueId, eventId, cancellationToken);
        }
    }

    public Task ConfirmAsync(string addressHash, CancellationToken cancellationToken) => SetAsync(addressHash, Confirmed, cancellationToken);

    public Task StopAsync(string addressHash, CancellationToken cancellationToken) => SetAsync(addressHash, Stopped, cancellationToken);

    /// <summary>What an address agreed to so far, asking nothing of it.</summary>
    public async Task<Consent> ReadAsync(string addressHash, string issueId, string eventId, CancellationToken cancellationToken)
    {
        var found = await dynamo.GetItemAsync(
            new GetItemRequest { TableName = settings.RequestsTable, Key = new() { ["id"] = ItemValue.Text(Id(addressHash)) }, ConsistentRead = true },
            cancellationToken);
        return found.Item?.TextOrNull("state") switch
        {
            Confirmed => Consent.Confirmed,
            Stopped => Consent.Stopped,
            Asked when found.Item.TextOrNull("eventId") == eventId => Consent.First,
            Asked when found.Item.TextOrNull("issueId") == issueId => Consent.AskedForThisIssue,
            _ => Consent.AskedForAnother,
        };
    }

    private Task SetAsync(string addressHash, string state, CancellationToken cancellationToken) => dynamo.UpdateItemAsync(
        new UpdateItemRequest
        {
            TableName = settings.RequestsTable,
            Key = new() { ["id"] = ItemValue.Text(Id(addressHash)) },
            UpdateExpression = "SET #state = :state",
            ExpressionAttributeNames = new() { ["#state"] = "state" },
            ExpressionAttributeValues = new() { [":state"] = ItemValue.Text(state) },
        },
        cancellationToken);

    private static string Id(string addressHash) => "address#" + addressHash;
}
