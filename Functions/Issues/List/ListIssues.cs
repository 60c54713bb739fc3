using CampusIssues.Functions.Api;
using CampusIssues.Functions.Campus;

namespace CampusIssues.Functions.Issues.List;

/// <summary>An issue in a list: what an index holds. Addresses and notes aren't among it.</summary>
internal sealed record IssueSummary(
    string IssueId,
    string Reference,
    string IssueType,
    string Location,
    string? Room,
    string Description,
    string Status,
    string Priority,
    string? AssignedTo,
    string? Reason,
    string? DuplicateOf,
    int Followers,
    string CreatedAt,
    string UpdatedAt,
    string? ResolvedAt,
    string? DueAt,
    int Version)
{
    public static IssueSummary Of(Issue issue, Catalogue catalogue) => new(
        issue.IssueId,
        issue.Reference,
        issue.IssueType,
        issue.Location,
        issue.Room,
        issue.Description,
        issue.Status,
        issue.Priority,
        issue.AssignedTo,
        issue.Reason,
        issue.DuplicateOf,
        issue.FollowerCount,
        Instant.Write(issue.CreatedAt),
        Instant.Write(issue.UpdatedAt),
        issue.ResolvedAt is { } resolvedAt ? Instant.Write(resolvedAt) : null,
        catalogue.DueAt(issue) is { } dueAt ? Instant.Write(dueAt) : null,
        issue.Version);
}

/// <summary>A page of the queue.</summary>
internal sealed record IssuePage(IReadOnlyList<IssueSummary> Issues, int Count, string? NextCursor);

/// <summary>GET /get-all-issues</summary>
internal sealed class ListIssues(IssueQueryReader queries, IssueLister lister, IssueTable issues, Catalogue catalogue) : IHandler
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 100;

    public async Task<ApiResponse> HandleAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var query = queries.Read(request, DefaultLimit, MaxLimit);
        var named = query is { Words: { } words, After: null } ? await issues.FindAsync(words, cancellationToken) : null;
        var page = named is null ? await lister.ListAsync(query, cancellationToken) : new Page([named], null);
        IssueSummary[] summaries = [.. page.Issues.Select(issue => IssueSummary.Of(issue, catalogue))];
        return ApiResponse.Json(new IssuePage(summaries, summaries.Length, page.NextCursor), ApiJson.Default.IssuePage);
    }
}
