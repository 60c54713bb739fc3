using CampusIssues.Functions.Access;
using CampusIssues.Functions.Api;
using CampusIssues.Functions.Campus;
using CampusIssues.Functions.Issues.Update;
using CampusIssues.Functions.Requests;

namespace CampusIssues.Functions.Issues.Follow;

/// <summary>The answer to what a reporter adds.</summary>
internal sealed record UpdatedBody(string Message, string IssueId, string Reference, string NewStatus, int Version);

/// <summary>What the holder of a follow link does to an issue: checks the link, then writes as staff's changes are written.</summary>
internal sealed class Amend(IssueTable issues, IssueWriter writer, FollowTokens follow, RateLimits limits)
{
    private const int MaxToken = 300;
    private const int Attempts = 5;

    public async Task<ApiResponse> WriteAsync(
        ApiRequest request, string textField, string label, string done, Func<Issue, string, string, Changed> change, CancellationToken cancellationToken)
    {
        var fields = Fields.Read(request);
        var text = fields.Required(textField, label, StatusChangeReader.MaxComment, lines: true);
        var token = fields.Required("followToken", "Follow token", MaxToken);
        fields.Check();
        var issue = await issues.GetAsync(request.Path("issueId"), cancellationToken);
        var holder = follow.Holder(issue.IssueId, token) ?? throw Faults.BadLink();
        await limits.DemandAsync([limits.Source("amend", request.Source)], cancellationToken);
        var role = FollowTokens.IsReporter(holder) ? Actor.Reporter : Actor.Follower;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var changed = change(issue, text, role);
            if (await writer.TryWriteAsync(issue, changed, null, cancellationToken) is { } version)
            {
                return ApiResponse.Json(
                    new UpdatedBody(done, issue.IssueId, issue.Reference, changed.Issue.Status, version), ApiJson.Default.UpdatedBody);
            }

            issue = await issues.GetAsync(issue.IssueId, cancellationToken);
        }

        throw Faults.Busy();
    }
}

/// <summary>POST /issues/{issueId}/information</summary>
internal sealed class AddInformation(Amend amend, TimeProvider clock) : IHandler
{
    public Task<ApiResponse> HandleAsync(ApiRequest request, CancellationToken cancellationToken) =>
        amend.WriteAsync(
            request, "text", "Information", "Information added", (issue, text, role) => Lifecycle.Inform(issue, text, role, clock.GetUtcNow()), cancellationToken);
}

/// <summary>POST /issues/{issueId}/reopen</summary>
internal sealed class ReopenIssue(Amend amend, Catalogue catalogue, TimeProvider clock) : IHandler
{
    public Task<ApiResponse> HandleAsync(ApiRequest request, CancellationToken cancellationToken) =>
        amend.WriteAsync(
            request,
            "comment",
            "Comment",
            "Issue reopened",
            (issue, text, role) => Lifecycle.Reopen(issue, text, role, catalogue.ReopenDays, clock.GetUtcNow()),
            cancellationToken);
}
