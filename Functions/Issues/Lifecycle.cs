using CampusIssues.Functions.Access;
using CampusIssues.Functions.Api;
using CampusIssues.Functions.Issues.Update;

namespace CampusIssues.Functions.Issues;

/// <summary>An issue after a change, and the line that says what changed.</summary>
internal sealed record Changed(Issue Issue, IssueEvent Line);

/// <summary>What may become of an issue. Pure: the server's actor and time come in, nothing of the client's decides them.</summary>
internal static class Lifecycle
{
    /// <summary>A change by staff.</summary>
    /// <exception cref="Fault">400: resolving without a comment. 409: a refused transition, or nothing to change.</exception>
    public static Changed Apply(Issue issue, StatusChange change, Issue? original, Principal staff, DateTimeOffset now)
    {
        var next = WithStatus(issue, change, original, now) with
        {
            Priority = change.Priority ?? issue.Priority,
            AssignedTo = change.Unassign ? null : change.AssignedTo ?? issue.AssignedTo,
            UpdatedAt = now,
        };
        FieldChange[] changes =
        [
            .. Difference("status", issue.Status, next.Status),
            .. Difference("priority", issue.Priority, next.Priority),
            .. Difference("assignedTo", issue.AssignedTo, next.AssignedTo),
        ];
        if (changes.Length == 0 && change.Comment is null && change.InternalNote is null)
        {
            throw Faults.Unchanged(issue.Status);
        }

        return new Changed(next, Line(EventKind.Updated, staff.Name, Actor.Staff, now) with
        {
            Changes = changes,
            Comment = change.Comment,
            InternalNote = change.InternalNote,
            Reason = next.Status == issue.Status ? null : next.Reason,
            DuplicateOf = next.Status == issue.Status ? null : next.DuplicateOf,
        });
    }

    /// <summary>"Still broken": within some days of its resolution.</summary>
    public static Changed Reopen(Issue issue, string comment, string role, int reopenDays, DateTimeOffset now)
    {
        if (issue.Status != Status.Resolved || issue.ResolvedAt is not { } resolvedAt)
        {
            throw Faults.CantReopen("Only a resolved issue can be reopened");
        }

        if (now > resolvedAt.AddDays(reopenDays))
        {
            throw Faults.CantReopen($"It was resolved more than {reopenDays} days ago: report a new issue");
        }

        var line = Line(EventKind.Reopened, role, role, now) with { Changes = [new FieldChange("status", issue.Status, Status.Open)], Comment = comment };
        return new Changed(Opened(issue) with { UpdatedAt = now }, line);
    }

    /// <summary>More information by who reported it.</summary>
    public static Changed Inform(Issue issue, string text, string role, DateTimeOffset now) =>
        new(issue with { UpdatedAt = now }, Line(EventKind.Information, role, role, now) with { Comment = text });

    /// <summary>Another issue turned out to be this one.</summary>
    public static IssueEvent DuplicateLine(Issue duplicate, Principal staff, DateTimeOffset now) =>
        Line(EventKind.Duplicate, staff.Name, Actor.Staff, now) with { DuplicateOf = duplicate.Reference };

    private static Issue WithStatus(Issue issue, StatusChange change, Issue? original, DateTimeOffset now)
    {
        if (change.Status == issue.Status)
        {
            return issue;
        }

        if (!Status.CanBecome(issue.Status, change.Status))
        {
            throw Faults.Transition(issue.Status, change.Status);
        }

        return change.Status switch
        {
            Status.Open => Opened(issue),
            Status.InProgress => issue with { Status = Status.InProgress, AcknowledgedAt = issue.AcknowledgedAt ?? now },
            _ => Resolve(issue, change, original, now),
        };
    }

    private static Issue Resolve(Issue issue, StatusChange change, Issue? original, DateTimeOffset now) =>
        change.Comment is null
            ? throw Faults.Invalid(new FieldFault("comment", "Comment is required to resolve"))
            : issue with
            {
                Status = Status.Resolved,
                Reason = change.Reason ?? Reason.Fixed,
                DuplicateOf = original?.Reference,
                AcknowledgedAt = issue.AcknowledgedAt ?? now,
                ResolvedAt = now,
            };

    private static Issue Opened(Issue issue) => issue with { Status = Status.Open, ResolvedAt = null, Reason = null, DuplicateOf = null };

    private static IssueEvent Line(string kind, string by, string role, DateTimeOffset now) =>
        new() { Id = Guid.NewGuid().ToString("N"), At = now, Kind = kind, By = by, Role = role };

    private static IEnumerable<FieldChange> Difference(string field, string? from, string? to)
    {
        if (from != to)
        {
            yield return new FieldChange(field, from, to);
        }
    }
}
