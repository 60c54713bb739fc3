using CampusIssues.Functions.Api;
using CampusIssues.Functions.Issues.List;

namespace CampusIssues.Functions.Issues.Export;

/// <summary>GET /export.csv</summary>
internal sealed class ExportIssues(IssueQueryReader queries, IssueLister lister) : IHandler
{
    private const int DefaultLimit = 1000;
    private const int MaxLimit = 5000;
    private const int MaxBytes = 5_000_000;

    private static readonly string[] Columns =
    [
        "reference", "issueId", "status", "reason", "priority", "issueType", "location", "room", "assignedTo", "description", "followers",
        "createdAt", "updatedAt", "resolvedAt",
    ];

    public async Task<ApiResponse> HandleAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var page = await lister.ListAsync(queries.Read(request, DefaultLimit, MaxLimit), cancellationToken);
        var csv = new CsvText(Columns);
        var cursor = page.NextCursor;
        foreach (var issue in page.Issues)
        {
            if (csv.Bytes > MaxBytes)
            {
                // A function's answer has at most 6 MB; the rest is the next file.
                cursor = PageCursor.Write(Shelf.SortKey(page.Issues[csv.Rows - 1]));
                break;
            }

            csv.Row(Cells(issue));
        }

        return new ApiResponse(200, "text/csv; charset=utf-8; header=present", csv.ToString()) { Headers = Headers(cursor) };
    }

    private static Dictionary<string, string> Headers(string? cursor)
    {
        var headers = new Dictionary<string, string> { ["Content-Disposition"] = "attachment; filename=\"campus-issues.csv\"" };
        if (cursor is not null)
        {
            headers["X-Next-Cursor"] = cursor;
        }

        return headers;
    }

    private static string?[] Cells(Issue issue) =>
    [
        issue.Reference,
        issue.IssueId,
        issue.Status,
        issue.Reason,
        issue.Priority,
        issue.IssueType,
        issue.Location,
        issue.Room,
        issue.AssignedTo,
        issue.Description,
        issue.FollowerCount.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Instant.Write(issue.CreatedAt),
        Instant.Write(issue.UpdatedAt),
        issue.ResolvedAt is { } resolvedAt ? Instant.Write(resolvedAt) : null,
    ];
}
