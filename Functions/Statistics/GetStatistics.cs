using System.Globalization;
using CampusIssues.Functions.Api;
using CampusIssues.Functions.Campus;

namespace CampusIssues.Functions.Statistics;

/// <summary>GET /statistics: reads counters, whose number doesn't grow with the issues.</summary>
internal sealed class GetStatistics(StatisticsTable statistics, Catalogue catalogue, TimeProvider clock) : IHandler
{
    private const int DefaultDays = 30;
    private const int MaxDays = 90;

    /// <summary>How far back open issues are told by day; what is open longer is counted as older.</summary>
    private const int Months = 12;

    public async Task<ApiResponse> HandleAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var days = Days(request.Query("days"));
        var today = clock.GetUtcNow();
        string[] months = [.. Enumerable.Range(0, Months).Select(back => Contribution.Month(FirstOfMonth(today).AddMonths(-back)))];
        var figures = new Figures(await statistics.ReadAsync([Contribution.Totals, .. months], cancellationToken), today);
        return ApiResponse.Json(Body(figures, days), ApiJson.Default.StatisticsBody);
    }

    private StatisticsBody Body(Figures figures, int days) => new(
        figures.Total("total:all"),
        figures.Total("open:all"),
        figures.Counts("status", catalogue.Statuses.Select(status => status.Code)),
        figures.Counts("issueType", catalogue.IssueTypes.Select(type => type.Code)),
        figures.Counts("location", catalogue.Locations),
        figures.Counts("priority", catalogue.Priorities.Select(priority => priority.Code)),
        figures.Counts("assignedTo", [.. catalogue.Teams, "unassigned"]),
        figures.OpenByAge(),
        figures.ByDay(days),
        figures.Durations("acknowledge", days),
        figures.Durations("resolve", days));

    private static DateTimeOffset FirstOfMonth(DateTimeOffset time) => new(time.Year, time.Month, 1, 0, 0, 0, TimeSpan.Zero);

    private static int Days(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return DefaultDays;
        }

        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MaxDays
            ? days
            : throw Faults.Invalid(new FieldFault("days", $"days must be a number from 1 to {MaxDays}"));
    }
}
