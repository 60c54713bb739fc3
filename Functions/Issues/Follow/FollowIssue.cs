using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using CampusIssues.Functions.Access;
using CampusIssues.Functions.Api;
using CampusIssues.Functions.Requests;

namespace CampusIssues.Functions.Issues.Follow;

/// <summary>The answer to "me too".</summary>
internal sealed record FollowedBody(string Message, string IssueId, string Reference, int Followers);

/// <summary>
/// POST /issues/{issueId}/followers: counts somebody once, by address or, without one, by network address and what the browser
/// calls itself: a whole hostel may share one network address. The count and the record that it was counted are one transaction.
/// </summary>
internal sealed class FollowIssue(IAmazonDynamoDB dynamo, IssueTable issues, RateLimits limits, Settings settings, TimeProvider clock) : IHandler
{
    private const int MaxAddresses = 200;
    private const int MaxDevice = 64;
    private const int Attempts = 8;
    private static readonly TimeSpan Keep = TimeSpan.FromDays(365);

    public async Task<ApiResponse> HandleAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var fields = Fields.Read(request);
        var email = EmailAddress.Read(fields);
        var device = fields.Optional("device", "Device", MaxDevice);
        fields.Check();
        var issue = await issues.GetAsync(request.Path("issueId"), cancellationToken);
        if (issue.Status == Status.Resolved)
        {
            throw Faults.CantReopen("The issue is resolved already");
        }

        await limits.DemandAsync([limits.Source("follow", request.Source), .. email is null ? Array.Empty<Limit>() : [limits.Address(email)]], cancellationToken);
        var who = email is null ? Hash.Of($"source:{request.Source}{(device is null ? "" : " device:" + device)}") : Hash.OfAddress(email);
        var added = await CountAsync(issue, email, who, cancellationToken);
        return ApiResponse.Json(
            new FollowedBody("You are counted", issue.IssueId, issue.Reference, issue.FollowerCount + (added ? 1 : 0)), ApiJson.Default.FollowedBody);
    }

    /// <summary>Whether this was somebody new.</summary>
    private async Task<bool> CountAsync(Issue issue, string? email, string who, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            try
            {
                await dynamo.TransactWriteItemsAsync(Request(issue, email, who), cancellationToken);
                return true;
            }
            catch (TransactionCanceledException canceled) when (canceled.CancellationReasons is [{ Code: "ConditionalCheckFailed" }, ..])
            {
                return false;
            }
            catch (TransactionCanceledException canceled) when (canceled.CancellationReasons is [_, { Code: "ConditionalCheckFailed" }])
            {
                throw Faults.CantReopen("The issue is resolved already, or has as many followers as it can have");
            }
            catch (TransactionCanceledException canceled) when (canceled.CancellationReasons?.Exists(reason => reason.Code == "TransactionConflict") is true)
            {
                // Others were counted at the same moment: once more.
            }
        }

        throw Faults.Busy();
    }

    private TransactWriteItemsRequest Request(Issue issue, string? email, string who) => new()
    {
        TransactItems =
        [
            new()
            {
                Put = new Put
                {
                    TableName = settings.RequestsTable,
                    Item = new()
                    {
                        ["id"] = ItemValue.Text($"follow#{issue.IssueId}#{who}"),
                        ["expiration"] = ItemValue.Number(clock.GetUtcNow().Add(Keep).ToUnixTimeSeconds()),
                    },
                    ConditionExpression = "attribute_not_exists(id)",
                },
            },
            new() { Update = Count(issue.IssueId, email) },
        ],
    };

    private Amazon.DynamoDBv2.Model.Update Count(string issueId, string? email)
    {
        var count = new Amazon.DynamoDBv2.Model.Update
        {
            TableName = settings.IssuesTable,
            Key = new() { ["issueId"] = ItemValue.Text(issueId) },
            UpdateExpression = "ADD followerCount :one",
            ConditionExpression = "#status <> :resolved",
            ExpressionAttributeNames = new() { ["#status"] = "status" },
            ExpressionAttributeValues = new() { [":one"] = ItemValue.Number(1), [":resolved"] = ItemValue.Text(Status.Resolved) },
        };
        if (email is not null)
        {
            count.UpdateExpression += " SET followers = list_append(followers, :address)";
            count.ConditionExpression += " AND size(followers) < :most";
            count.ExpressionAttributeValues[":address"] = ItemValue.List([ItemValue.Text(email)]);
            count.ExpressionAttributeValues[":most"] = ItemValue.Number(MaxAddresses);
        }

        return count;
    }
}
