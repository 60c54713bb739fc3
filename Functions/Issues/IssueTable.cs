using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using CampusIssues.Functions.Api;

namespace CampusIssues.Functions.Issues;

/// <summary>Finds issues by id or reference, always with what was last written.</summary>
internal sealed class IssueTable(IAmazonDynamoDB dynamo, Settings settings)
{
    private const int MaxIdLength = 64;

    /// <exception cref="Fault">404: no such issue.</exception>
    public async Task<Issue> GetAsync(string idOrReference, CancellationToken cancellationToken) =>
        await FindAsync(idOrReference, cancellationToken) ?? throw Faults.IssueNotFound();

    /// <summary>The issue of an id, or of a reference in any form; null where there is none.</summary>
    public async Task<Issue?> FindAsync(string idOrReference, CancellationToken cancellationToken)
    {
        if (idOrReference.Length is 0 or > MaxIdLength)
        {
            return null;
        }

        var issueId = Guid.TryParseExact(idOrReference, "D", out var id)
            ? id.ToString()
            : Reference.Parse(idOrReference) is { } reference ? await IdAsync(reference, cancellationToken) : null;
        return issueId is null ? null : await ReadAsync(issueId, cancellationToken);
    }

    /// <summary>The record that makes a reference unique and finds its issue.</summary>
    public static string ReferenceId(string reference) => "reference#" + reference;

    private async Task<Issue?> ReadAsync(string issueId, CancellationToken cancellationToken)
    {
        var found = await dynamo.GetItemAsync(
            new GetItemRequest { TableName = settings.IssuesTable, Key = new() { ["issueId"] = ItemValue.Text(issueId) }, ConsistentRead = true },
            cancellationToken);
        return found.Item is { Count: > 0 } item ? IssueItem.Read(item) : null;
    }

    private async Task<string?> IdAsync(string reference, CancellationToken cancellationToken)
    {
        var found = await dynamo.GetItemAsync(
            new GetItemRequest { TableName = settings.RequestsTable, Key = new() { ["id"] = ItemValue.Text(ReferenceId(reference)) }, ConsistentRead = true },
            cancellationToken);
        return found.Item?.TextOrNull("issueId");
    }
}
