using CampusIssues.Functions.Api;
using CampusIssues.Functions.Campus;

namespace CampusIssues.Functions.Issues.Get;

/// <summary>GET /issue-status/{issueId}</summary>
internal sealed class GetIssue(IssueTable issues, Catalogue catalogue) : IHandler
{
    public async Task<ApiResponse> HandleAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var issue = await issues.GetAsync(request.Path("issueId").Trim(), cancellationToken);
        return ApiResponse.Json(IssueView.For(request.Staff, issue, catalogue), ApiJson.Default.IssueView);
    }
}
