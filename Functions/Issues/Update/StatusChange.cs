using CampusIssues.Functions.Api;
using CampusIssues.Functions.Campus;

namespace CampusIssues.Functions.Issues.Update;

/// <summary>What staff ask to change, checked as far as it can be without the issue.</summary>
internal sealed record StatusChange(string IssueId, string Status)
{
    public string? Comment { get; init; }

    public string? InternalNote { get; init; }

    public string? AssignedTo { get; init; }

    /// <summary>Whether the issue is taken from its team.</summary>
    public bool Unassign { get; init; }

    public string? Priority { get; init; }

    public string? Reason { get; init; }

    public string? DuplicateOf { get; init; }

    public int? Version { get; init; }
}

/// <summary>Reads a change, with every fault at once.</summary>
internal sealed class StatusChangeReader(Catalogue catalogue)
{
    public const int MaxComment = 2000;
    private const int MaxId = 64;

    public StatusChange Read(ApiRequest request)
    {
        var fields = Fields.Read(request);
        var team = fields.OptionalOneOf("assignedTo", "Team", catalogue.Teams);
        var change = new StatusChange(fields.Required("issueId", "Issue", MaxId), fields.RequiredOneOf("status", "Status", Status.All))
        {
            Comment = fields.Optional("comment", "Comment", MaxComment, lines: true),
            InternalNote = fields.Optional("internalNote", "Internal note", MaxComment, lines: true),
            AssignedTo = team,
            Unassign = team is null && fields.Has("assignedTo"),
            Priority = fields.OptionalOneOf("priority", "Priority", Priority.All),
            Reason = fields.OptionalOneOf("reason", "Reason", Reason.All),
            DuplicateOf = fields.Optional("duplicateOf", "Duplicate of", MaxId),
            Version = fields.OptionalNumber("version", "Version"),
        };
        if (change.Reason is not null && change.Status.Length > 0 && change.Status != Status.Resolved)
        {
            fields.Refuse("reason", "Reason goes with RESOLVED only");
        }

        if (change.Reason == Reason.Duplicate && change.DuplicateOf is null)
        {
            fields.Refuse("duplicateOf", "Duplicate of is required with reason duplicate");
        }

        if (change.Reason != Reason.Duplicate && change.DuplicateOf is not null)
        {
            fields.Refuse("duplicateOf", "Duplicate of goes with reason duplicate only");
        }

        fields.Check();
        return change;
    }
}
