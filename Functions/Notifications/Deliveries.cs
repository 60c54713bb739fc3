using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using CampusIssues.Functions.Issues;

namespace CampusIssues.Functions.Notifications;

/// <summary>Another attempt at the same e-mail may still be under way; the stream comes again.</summary>
internal sealed class DeliveryInDoubtException(string eventId) : Exception($"The delivery of event {eventId} is in doubt until its lease ends");

/// <summary>
/// The records by which each event sends each recipient one e-mail. A delivery is claimed, sent, then recorded as done; what
/// SES refused gives its claim back. Only a crash between SES's yes and the record leaves a claim in doubt: it rests for its
/// lease, longer than a function can run, and is then sent again: rather a second e-mail than none (docs/product.md).
/// </summary>
internal sealed class Deliveries(IAmazonDynamoDB dynamo, Settings settings, TimeProvider clock)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Keep = TimeSpan.FromDays(14);
    private const string Sending = "sending";
    private const string Done = "done";

    /// <summary>Whether the delivery is this caller's to make; false where it is done.</summary>
    /// <exception cref="DeliveryInDoubtException">Somebody holds it.</exception>
    public async Task<bool> ClaimAsync(string eventId, string recipient, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var claim = Write(eventId, recipient, Sending, now.Add(Lease));
        claim.ConditionExpression = "attribute_not_exists(id) OR (#state = :sending AND leasedUntil <= :now)";
        claim.ExpressionAttributeNames = new() { ["#state"] = "state" };
        claim.ExpressionAttributeValues = new() { [":sending"] = ItemValue.Text(Sending), [":now"] = ItemValue.Number(now.ToUnixTimeSeconds()) };
        claim.ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD;
        try
        {
            await dynamo.PutItemAsync(claim, cancellationToken);
            return true;
        }
        catch (ConditionalCheckFailedException held)
        {
            return held.Item?.TextOrNull("state") == Done ? false : throw new DeliveryInDoubtException(eventId);
        }
    }

    public Task FinishAsync(string eventId, string recipient, CancellationToken cancellationToken) =>
        dynamo.PutItemAsync(Write(eventId, recipient, Done, clock.GetUtcNow()), cancellationToken);

    /// <summary>Gives a claim back: the e-mail certainly did not go out.</summary>
    public Task ReleaseAsync(string eventId, string recipient, CancellationToken cancellationToken) =>
        dynamo.DeleteItemAsync(
            new DeleteItemRequest { TableName = settings.RequestsTable, Key = new() { ["id"] = ItemValue.Text(Id(eventId, recipient)) } }, cancellationToken);

    private PutItemRequest Write(string eventId, string recipient, string state, DateTimeOffset leasedUntil) => new()
    {
        TableName = settings.RequestsTable,
        Item = new()
        {
            ["id"] = ItemValue.Text(Id(eventId, recipient)),
            ["state"] = ItemValue.Text(state),
            ["leasedUntil"] = ItemValue.Number(leasedUntil.ToUnixTimeSeconds()),
            ["expiration"] = ItemValue.Number(clock.GetUtcNow().Add(Keep).ToUnixTimeSeconds()),
        },
    };

    private static string Id(string eventId, string recipient) => $"mail#{eventId}#{recipient}";
}
