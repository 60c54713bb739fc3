using CampusIssues.Functions.Access;
using CampusIssues.Functions.Api;
using CampusIssues.Functions.Logging;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Functions.Issues.Update;

/// <summary>The answer to a change.</summary>
internal sealed record StatusUpdated(string Message, string IssueId, string NewStatus, int Version);

/// <summary>PUT /update-status</summary>
internal sealed class UpdateStatus(
    StatusChangeReader changes, IssueTable issues, IssueWriter writer, TimeProvider clock, Metrics metrics, ILogger log) : IHandler
{
    private const int Attempts = 5;

    public async Task<ApiResponse> HandleAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var change = changes.Read(request);
        var staff = request.Staff ?? throw Faults.NotSignedIn();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var before = await issues.GetAsync(change.IssueId, cancellationToken);
            if (change.Version is { } version && version != before.Version)
            {
                throw Faults.Stale(before.Version);
            }

            if (await TryAsync(before, change, staff, cancellationToken) is { } answer)
            {
                return ApiResponse.Json(answer, ApiJson.Default.StatusUpdated);
            }
        }

        throw Faults.Busy();
    }

    private async Task<StatusUpdated?> TryAsync(Issue before, StatusChange change, Principal staff, CancellationToken cancellationToken)
    {
        var original = change.DuplicateOf is { } other ? await OriginalAsync(before, other, cancellationToken) : null;
        var now = clock.GetUtcNow();
        var changed = Lifecycle.Apply(before, change, original, staff, now);
        var version = original is null || before.Status == changed.Issue.Status
            ? await writer.TryWriteAsync(before, changed, change.Version, cancellationToken)
            : await writer.TryWriteAsync(before, changed, original, Lifecycle.DuplicateLine(before, staff, now), cancellationToken);
        if (version is not { } written)
        {
            return null;
        }

        log.Updated(before.IssueId, staff.Name, changed.Issue.Status, written);
        Measure(before, changed.Issue);
        return new StatusUpdated("Status updated successfully", before.IssueId, changed.Issue.Status, written);
    }

    private async Task<Issue> OriginalAsync(Issue duplicate, string other, CancellationToken cancellationToken)
    {
        var original = await issues.FindAsync(other, cancellationToken)
            ?? throw Faults.Invalid(new FieldFault("duplicateOf", "Duplicate of names no issue"));
        if (original.IssueId == duplicate.IssueId)
        {
            throw Faults.Invalid(new FieldFault("duplicateOf", "An issue can't be a duplicate of itself"));
        }

        return original.DuplicateOf is { } first
            ? throw Faults.Invalid(new FieldFault("duplicateOf", $"That issue is a duplicate itself, of {first}"))
            : original;
    }

    private void Measure(Issue before, Issue after)
    {
        if (before.AcknowledgedAt is null && after.AcknowledgedAt is { } acknowledged)
        {
            metrics.Seconds("TimeToAcknowledge", acknowledged - before.CreatedAt, "category", before.IssueType);
        }

        if (before.ResolvedAt is null && after.ResolvedAt is { } resolved)
        {
            metrics.Seconds("TimeToResolve", resolved - before.CreatedAt, "category", before.IssueType);
        }
    }
}
