using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using CampusIssues.Functions.Access;
using CampusIssues.Functions.Api;

namespace CampusIssues.Functions.Issues.Create;

/// <summary>
/// Writes a report in one transaction: the issue, the record that makes its reference unique, and the record of its
/// Idempotency-Key. All three or none, so there is nothing to clean up after a crash.
/// </summary>
internal sealed class ReportWriter(IAmazonDynamoDB dynamo, Settings settings, TimeProvider clock)
{
    private static readonly TimeSpan KeepKeys = TimeSpan.FromHours(24);
    private const string Conflict = "TransactionConflict";
    private const string Failed = "ConditionalCheckFailed";
    private const int Attempts = 8;
    private const int ReferencePart = 1;
    private const int KeyPart = 2;

    /// <summary>The issue that an earlier request with the same key made; null where there is none.</summary>
    /// <exception cref="Fault">422: the key was used for another report.</exception>
    public async Task<string?> FindRepeatedAsync(Report report, CancellationToken cancellationToken)
    {
        if (report.Key is not { } key)
        {
            return null;
        }

        var found = await dynamo.GetItemAsync(
            new GetItemRequest { TableName = settings.RequestsTable, Key = new() { ["id"] = ItemValue.Text(KeyId(key)) }, ConsistentRead = true },
            cancellationToken);
        if (found.Item is not { Count: > 0 } item || item.Long("expiration") <= Now())
        {
            return null;
        }

        return item.Text("validation") == report.Fingerprint ? item.Text("data") : throw Faults.KeyReused();
    }

    /// <summary>Writes the issue, or finds the one that a request with the same key wrote meanwhile.</summary>
    public async Task<(string IssueId, string Reference)> WriteAsync(Report report, Issue issue, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            try
            {
                await dynamo.TransactWriteItemsAsync(new TransactWriteItemsRequest { TransactItems = Writes(report, issue) }, cancellationToken);
                return (issue.IssueId, issue.Reference);
            }
            catch (TransactionCanceledException canceled)
            {
                if (await FindRepeatedAsync(report, cancellationToken) is { } other)
                {
                    return (other, Reference.Of(Guid.Parse(other)));
                }

                if (!IsWorthRepeating(canceled))
                {
                    throw;
                }

                issue = Has(canceled, ReferencePart, Failed) ? Renamed(issue) : issue;
            }
        }

        throw Faults.Busy();
    }

    private static bool IsWorthRepeating(TransactionCanceledException canceled) =>
        Has(canceled, ReferencePart, Failed) || Has(canceled, KeyPart, Failed)
        || canceled.CancellationReasons?.Exists(reason => reason.Code == Conflict) is true;

    private static bool Has(TransactionCanceledException canceled, int part, string code) =>
        canceled.CancellationReasons is { } reasons && reasons.Count > part && reasons[part].Code == code;

    /// <summary>The same issue under another id, for the rare case that two ids begin alike and so share a reference.</summary>
    private static Issue Renamed(Issue issue)
    {
        var id = Guid.NewGuid();
        return issue with { IssueId = id.ToString(), Reference = Reference.Of(id) };
    }

    private List<TransactWriteItem> Writes(Report report, Issue issue)
    {
        List<TransactWriteItem> writes =
        [
            Put(settings.IssuesTable, IssueItem.Write(issue), "attribute_not_exists(issueId)"),
            Put(
                settings.RequestsTable,
                new() { ["id"] = ItemValue.Text(IssueTable.ReferenceId(issue.Reference)), ["issueId"] = ItemValue.Text(issue.IssueId) },
                "attribute_not_exists(id)"),
        ];
        if (report.Key is { } key)
        {
            writes.Add(ClaimKey(key, report, issue));
        }

        return writes;
    }

    private TransactWriteItem ClaimKey(string key, Report report, Issue issue)
    {
        var claim = Put(
            settings.RequestsTable,
            new()
            {
                ["id"] = ItemValue.Text(KeyId(key)),
                ["status"] = ItemValue.Text("COMPLETED"),
                ["data"] = ItemValue.Text(issue.IssueId),
                ["validation"] = ItemValue.Text(report.Fingerprint),
                ["expiration"] = ItemValue.Number(Now() + (long)KeepKeys.TotalSeconds),
            },
            "attribute_not_exists(id) OR expiration <= :now");
        claim.Put.ExpressionAttributeValues = new() { [":now"] = ItemValue.Number(Now()) };
        return claim;
    }

    private static TransactWriteItem Put(string table, Dictionary<string, AttributeValue> item, string condition) =>
        new() { Put = new Put { TableName = table, Item = item, ConditionExpression = condition } };

    private static string KeyId(string key) => "report#" + Hash.Of(key);

    private long Now() => clock.GetUtcNow().ToUnixTimeSeconds();
}
