using CampusIssues.Functions.Access;
using CampusIssues.Functions.Campus;

namespace CampusIssues.Functions.Issues;

/// <summary>One history line as an answer shows it.</summary>
internal sealed record EventView(string Id, string At, string Kind, string By, string Role)
{
    public IReadOnlyList<FieldChange>? Changes { get; init; }

    public string? Comment { get; init; }

    public string? InternalNote { get; init; }

    public string? Reason { get; init; }

    public string? DuplicateOf { get; init; }

    /// <summary>The public sees neither names nor notes.</summary>
    public static EventView For(Principal? viewer, IssueEvent line) => new(line.Id, Instant.Write(line.At), line.Kind, viewer is null ? line.Role : line.By, line.Role)
    {
        Changes = line.Changes.Count > 0 ? line.Changes : null,
        Comment = line.Comment,
        InternalNote = viewer is null ? null : line.InternalNote,
        Reason = line.Reason,
        DuplicateOf = line.DuplicateOf,
    };

    /// <summary>Whether the public has anything to see in a line.</summary>
    public static bool IsPublic(IssueEvent line) =>
        line.Kind != EventKind.Duplicate && (line.Kind != EventKind.Updated || line.Changes.Count > 0 || line.Comment is not null);
}

/// <summary>One issue as an answer shows it: each property by the viewer's role.</summary>
internal sealed record IssueView(
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
    string? AcknowledgedAt,
    string? ResolvedAt,
    string? ReopenUntil,
    string? DueAt,
    int Version,
    IReadOnlyList<EventView> History)
{
    /// <summary>To admins only.</summary>
    public string? Email { get; init; }

    public static IssueView For(Principal? viewer, Issue issue, Catalogue catalogue) => new(
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
        Time(issue.AcknowledgedAt),
        Time(issue.ResolvedAt),
        Time(issue.ResolvedAt?.AddDays(catalogue.ReopenDays)),
        Time(catalogue.DueAt(issue)),
        issue.Version,
        [.. issue.History.Where(line => viewer is not null || EventView.IsPublic(line)).Select(line => EventView.For(viewer, line))])
    {
        Email = viewer?.Role == Role.Admin ? issue.Email : null,
    };

    private static string? Time(DateTimeOffset? time) => time is { } value ? Instant.Write(value) : null;
}
