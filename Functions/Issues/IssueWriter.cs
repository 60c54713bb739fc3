using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using CampusIssues.Functions.Api;

namespace CampusIssues.Functions.Issues;

/// <summary>
/// Writes changes so that none is lost: the server appends the line and counts the version, under the condition that what the
/// change was decided on still stands. Comments at the same moment don't disturb each other; two status changes do.
/// </summary>
internal sealed class IssueWriter(IAmazonDynamoDB dynamo, Settings settings)
{
    private const int MaxLines = 2000;
    private const int MaxHistoryBytes = 300_000;
    private static readonly string[] OwnRules = ["history", "version", "followers", "followerCount"];

    /// <summary>The new version; null where the issue changed meanwhile.</summary>
    /// <exception cref="Fault">409: the history is full.</exception>
    public async Task<int?> TryWriteAsync(Issue before, Changed changed, int? version, CancellationToken cancellationToken)
    {
        var update = Update(before, changed, version).ToRequest(settings.IssuesTable, before.IssueId);
        update.ReturnValues = ReturnValue.UPDATED_NEW;
        try
        {
            var written = await dynamo.UpdateItemAsync(update, cancellationToken);
            return written.Attributes.Number("version");
        }
        catch (ConditionalCheckFailedException)
        {
            return null;
        }
    }

    /// <summary>Resolves a duplicate and tells its original, both or neither.</summary>
    public async Task<int?> TryWriteAsync(Issue before, Changed changed, Issue original, IssueEvent originalLine, CancellationToken cancellationToken)
    {
        var told = new ItemUpdate();
        told.Append("history", EventItem.Write(originalLine));
        told.Add("version", 1);
        told.Require("#version = :asRead", ("#version", "version"), (":asRead", ItemValue.Number(original.Version)));
        var request = new TransactWriteItemsRequest
        {
            TransactItems =
            [
                new() { Update = Update(before, changed, before.Version).ToTransaction(settings.IssuesTable, before.IssueId) },
                new() { Update = told.ToTransaction(settings.IssuesTable, original.IssueId) },
            ],
        };
        try
        {
            await dynamo.TransactWriteItemsAsync(request, cancellationToken);
            return before.Version + 1;
        }
        catch (TransactionCanceledException canceled) when (canceled.CancellationReasons?.TrueForAll(IsRace) is true)
        {
            return null;
        }
    }

    private static bool IsRace(CancellationReason reason) => reason.Code is null or "None" or "ConditionalCheckFailed" or "TransactionConflict";

    private static ItemUpdate Update(Issue before, Changed changed, int? version)
    {
        if (before.History.Count >= MaxLines || before.History.Sum(Bytes) > MaxHistoryBytes)
        {
            throw Faults.HistoryFull();
        }

        var update = new ItemUpdate();
        update.Difference(IssueItem.Write(before with { History = [] }), IssueItem.Write(changed.Issue with { History = [] }), OwnRules);
        update.Append("history", EventItem.Write(changed.Line));
        update.Add("version", 1);
        update.RequireSame("status", before.Status);
        update.RequireSame("priority", before.Priority);
        update.RequireSame("assignedTo", before.AssignedTo);
        if (version is { } number)
        {
            update.Require("#version = :asRead", ("#version", "version"), (":asRead", ItemValue.Number(number)));
        }

        return update;
    }

    private static int Bytes(IssueEvent line) =>
        200 + Encoding.UTF8.GetByteCount(line.Comment ?? "") + Encoding.UTF8.GetByteCount(line.InternalNote ?? "");
}
