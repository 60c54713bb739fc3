using CampusIssues.Functions.Api;
using CampusIssues.Functions.Campus;
using CampusIssues.Functions.Issues.List;

namespace CampusIssues.Functions.Issues.Open;

/// <summary>An open issue as a reporter sees it before making the same one again.</summary>
internal sealed record OpenIssue(
    string IssueId, string Reference, string IssueType, string? Room, string Description, string Status, string CreatedAt, int Followers);

/// <summary>What is open at a location.</summary>
internal sealed record OpenIssues(IReadOnlyList<OpenIssue> Issues);

/// <summary>GET /open-issues. What comes with the emergency notice (security) isn't told to the public.</summary>
internal sealed class FindOpenIssues(IssueLister lister, Catalogue catalogue) : IHandler
{
    private const int Shown = 20;
    private const int DescriptionLength = 200;

    public async Task<ApiResponse> HandleAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var location = request.Query("location") ?? "";
        if (!catalogue.Locations.Contains(location))
        {
            throw Faults.Invalid(new FieldFault("location", $"Location must be one of: {string.Join(", ", catalogue.Locations)}"));
        }

        var page = await lister.ListAsync(
            new IssueQuery { Location = location, Statuses = [Status.Open, Status.InProgress], Limit = Shown * 2 }, cancellationToken);
        OpenIssue[] open = [.. page.Issues.Where(issue => !IsHidden(issue.IssueType)).Take(Shown).Select(Of)];
        return ApiResponse.Json(new OpenIssues(open), ApiJson.Default.OpenIssues);
    }

    private bool IsHidden(string type) => catalogue.IssueTypes.Any(choice => choice.Code == type && choice.Emergency is true);

    private static OpenIssue Of(Issue issue) => new(
        issue.IssueId,
        issue.Reference,
        issue.IssueType,
        issue.Room,
        Text.Shorten(issue.Description, DescriptionLength),
        issue.Status,
        Instant.Write(issue.CreatedAt),
        issue.FollowerCount);
}
