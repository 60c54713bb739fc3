using CampusIssues.Functions.Access;
using CampusIssues.Functions.Api;
using CampusIssues.Functions.Logging;
using CampusIssues.Functions.Requests;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Functions.Issues.Create;

/// <summary>The answer to a report; the same to each repetition of it.</summary>
internal sealed record IssueReported(string Message, string IssueId, string Reference, string FollowToken);

/// <summary>POST /report-issue</summary>
internal sealed class CreateIssue(
    ReportReader reports, ReportWriter writer, RateLimits limits, FollowTokens follow, TimeProvider clock, Metrics metrics, ILogger log) : IHandler
{
    public async Task<ApiResponse> HandleAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var report = reports.Read(request);
        var issueId = await writer.FindRepeatedAsync(report, cancellationToken) ?? await CreateAsync(report, request.Source, cancellationToken);
        var reference = Reference.Of(Guid.Parse(issueId));
        return ApiResponse.Json(
            new IssueReported("Issue reported successfully", issueId, reference, follow.ForReporter(issueId)), ApiJson.Default.IssueReported);
    }

    private async Task<string> CreateAsync(Report report, string source, CancellationToken cancellationToken)
    {
        var hits = await TakeAsync(report, source, cancellationToken);
        if (hits is null)
        {
            return await writer.FindRepeatedAsync(report, cancellationToken) ?? throw Faults.TooMany(limits.UntilNextHour());
        }

        var issue = NewIssue(report);
        var written = await writer.WriteAsync(report, issue, cancellationToken);
        if (written.IssueId != issue.IssueId)
        {
            // Somebody repeated the report at the same moment: it doesn't count twice.
            await limits.GiveBackAsync(hits, cancellationToken);
            return written.IssueId;
        }

        log.Reported(written.IssueId, written.Reference);
        metrics.Count("IssuesReported", "category", issue.IssueType);
        return written.IssueId;
    }

    private Task<IReadOnlyList<string>?> TakeAsync(Report report, string source, CancellationToken cancellationToken) =>
        limits.TakeAsync([limits.Source("report", source), .. report.Email is { } email ? [limits.Address(email)] : Array.Empty<Limit>()], cancellationToken);

    private Issue NewIssue(Report report)
    {
        var id = Guid.NewGuid();
        var now = Instant.Read(Instant.Write(clock.GetUtcNow()));
        return new Issue
        {
            IssueId = id.ToString(),
            Reference = Reference.Of(id),
            IssueType = report.IssueType,
            Location = report.Location,
            Room = report.Room,
            Description = report.Description,
            Email = report.Email,
            Status = Status.Open,
            Priority = Priority.Default,
            CreatedAt = now,
            UpdatedAt = now,
            Version = 1,
            History = [new IssueEvent { Id = Guid.NewGuid().ToString("N"), At = now, Kind = EventKind.Reported, By = Actor.Reporter, Role = Actor.Reporter }],
        };
    }
}
