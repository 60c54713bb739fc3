using Amazon.DynamoDBv2.Model;

namespace CampusIssues.Functions.Issues;

/// <summary>An issue as an item of the table.</summary>
internal static class IssueItem
{
    /// <summary>How long a resolved issue is kept; the table's time to live ends it then.</summary>
    private static readonly TimeSpan KeepResolved = TimeSpan.FromDays(730);

    public static Dictionary<string, AttributeValue> Write(Issue issue)
    {
        var item = new Dictionary<string, AttributeValue>
        {
            ["issueId"] = ItemValue.Text(issue.IssueId),
            ["reference"] = ItemValue.Text(issue.Reference),
            ["issueType"] = ItemValue.Text(issue.IssueType),
            ["location"] = ItemValue.Text(issue.Location),
            ["description"] = ItemValue.Text(issue.Description),
            ["status"] = ItemValue.Text(issue.Status),
            ["priority"] = ItemValue.Text(issue.Priority),
            ["createdAt"] = ItemValue.Time(issue.CreatedAt),
            ["updatedAt"] = ItemValue.Time(issue.UpdatedAt),
            ["followerCount"] = ItemValue.Number(issue.FollowerCount),
            ["followers"] = ItemValue.List(issue.Followers.Select(ItemValue.Text)),
            ["history"] = ItemValue.List(issue.History.Select(EventItem.Write)),
            ["version"] = ItemValue.Number(issue.Version),
            ["searchText"] = ItemValue.Text(SearchText(issue)),
        };
        item.Put("room", issue.Room);
        item.Put("assignedTo", issue.AssignedTo);
        item.Put("email", issue.Email);
        item.Put("reason", issue.Reason);
        item.Put("duplicateOf", issue.DuplicateOf);
        item.Put("acknowledgedAt", issue.AcknowledgedAt);
        item.Put("resolvedAt", issue.ResolvedAt);
        if (issue.Status == Status.Resolved && issue.ResolvedAt is { } resolvedAt)
        {
            item["expiresAt"] = ItemValue.Number(resolvedAt.Add(KeepResolved).ToUnixTimeSeconds());
        }

        foreach (var (name, value) in IssueKeys.Of(issue))
        {
            item.Put(name, value);
        }

        return item;
    }

    /// <summary>Reads an item of the table, or of an index, which lacks history and addresses.</summary>
    /// <exception cref="InvalidDataException">An attribute that every issue has is missing.</exception>
    public static Issue Read(Dictionary<string, AttributeValue> item) => new()
    {
        IssueId = item.Text("issueId"),
        Reference = item.Text("reference"),
        IssueType = item.Text("issueType"),
        Location = item.Text("location"),
        Room = item.TextOrNull("room"),
        Description = item.Text("description"),
        Status = item.Text("status"),
        Priority = item.Text("priority"),
        AssignedTo = item.TextOrNull("assignedTo"),
        Email = item.TextOrNull("email"),
        Reason = item.TextOrNull("reason"),
        DuplicateOf = item.TextOrNull("duplicateOf"),
        CreatedAt = item.Time("createdAt"),
        UpdatedAt = item.Time("updatedAt"),
        AcknowledgedAt = item.TimeOrNull("acknowledgedAt"),
        ResolvedAt = item.TimeOrNull("resolvedAt"),
        FollowerCount = item.Number("followerCount"),
        Followers = [.. item.List("followers").Select(follower => follower.S)],
        History = [.. item.List("history").Select(EventItem.Read)],
        Version = item.Number("version"),
    };

    /// <summary>What the text search looks in.</summary>
    private static string SearchText(Issue issue) => $"{issue.Reference} {issue.Room} {issue.Description}".ToLowerInvariant();
}
