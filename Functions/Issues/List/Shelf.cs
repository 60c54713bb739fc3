using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace CampusIssues.Functions.Issues.List;

/// <summary>One key of an index, read newest first, a piece at a time.</summary>
internal sealed class Shelf(IAmazonDynamoDB dynamo, string table, IndexPlan plan, string key, string from, string upTo)
{
    private readonly Queue<Issue> _ahead = new();
    private Dictionary<string, AttributeValue>? _last;

    /// <summary>Whether everything was read.</summary>
    public bool Ended { get; private set; }

    /// <summary>How far down the shelf was examined: a sort key; all above it was seen.</summary>
    public string Examined { get; private set; } = "~";

    /// <summary>The newest issue not taken yet.</summary>
    public Issue? Head => _ahead.TryPeek(out var issue) ? issue : null;

    public bool NeedsReading => _ahead.Count == 0 && !Ended;

    public Issue Take() => _ahead.Dequeue();

    /// <summary>Reads the next piece; examines at most so many.</summary>
    public async Task ReadAsync(int limit, CancellationToken cancellationToken)
    {
        var page = await dynamo.QueryAsync(Request(limit), cancellationToken);
        foreach (var item in page.Items ?? [])
        {
            var issue = IssueItem.Read(item);
            if (string.CompareOrdinal(SortKey(issue), upTo) < 0)
            {
                _ahead.Enqueue(issue);
            }
        }

        _last = page.LastEvaluatedKey is { Count: > 0 } last ? last : null;
        Ended = _last is null;
        Examined = _last?.Text(IssueKeys.Created) ?? "";
    }

    public static string SortKey(Issue issue) => IssueKeys.CreatedKey(issue.CreatedAt, issue.IssueId);

    private QueryRequest Request(int limit)
    {
        var request = new QueryRequest
        {
            TableName = table,
            IndexName = plan.Index,
            KeyConditionExpression = "#key = :key AND #created BETWEEN :from AND :upTo",
            ExpressionAttributeNames = new(plan.FilterNames) { ["#key"] = plan.KeyAttribute, ["#created"] = IssueKeys.Created },
            ExpressionAttributeValues = new(plan.FilterValues)
            {
                [":key"] = ItemValue.Text(key),
                [":from"] = ItemValue.Text(from),
                [":upTo"] = ItemValue.Text(upTo),
            },
            ScanIndexForward = false,
            Limit = limit,
        };
        if (plan.Condition is { } filter)
        {
            request.FilterExpression = filter;
        }

        if (_last is not null)
        {
            request.ExclusiveStartKey = _last;
        }

        return request;
    }
}
