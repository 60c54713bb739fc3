namespace CampusIssues.Functions.Issues;

/// <summary>The attributes that put an issue into the table's indexes (docs/product.md).</summary>
internal static class IssueKeys
{
    public const string Created = "createdKey";
    public const string All = "allKey";
    public const string ByStatus = "statusKey";
    public const string ByType = "typeKey";
    public const string ByLocation = "locationKey";
    public const string ByPriority = "priorityKey";
    public const string ByTeam = "teamKey";

    /// <summary>The value of <see cref="All"/> before its shard.</summary>
    public const string Everything = "ALL";

    /// <summary>The sort key of every index: newest first is descending, and no two are equal.</summary>
    public static string CreatedKey(DateTimeOffset createdAt, string issueId) => $"{Instant.Write(createdAt)}#{issueId}";

    /// <summary>All index attributes of an issue; null takes it out of that index.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Of(Issue issue)
    {
        var shard = Shards.Of(issue.IssueId);
        yield return new(Created, CreatedKey(issue.CreatedAt, issue.IssueId));
        yield return new(All, Shards.Key(Everything, shard));
        yield return new(ByStatus, Shards.Key(issue.Status, shard));
        yield return new(ByType, Shards.Key(issue.IssueType, issue.Status, shard));
        yield return new(ByLocation, Shards.Key(issue.Location, issue.Status, shard));
        yield return new(ByPriority, Shards.Key(issue.Priority, issue.Status, shard));
        yield return new(ByTeam, issue.AssignedTo is { } team ? Shards.Key(team, issue.Status, shard) : null);
    }
}
