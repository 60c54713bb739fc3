using CampusIssues.Functions.Issues;

namespace CampusIssues.UnitTests.Functions.Support;

/// <summary>Issues to begin with.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    public static Issue Issue(string status = Status.Open) => new()
    {
        IssueId = "0f8fad5b-d9cb-469f-a165-70867728950e",
        Reference = "CI-1Y7T-TPYS",
        IssueType = "Network",
        Location = "Library",
        Room = "2.14",
        Description = "No Wi-Fi\nsince noon",
        Email = "bo@campus.example",
        Status = status,
        Priority = Priority.Default,
        CreatedAt = Now,
        UpdatedAt = Now,
        ResolvedAt = status == Status.Resolved ? Now.AddHours(1) : null,
        Reason = status == Status.Resolved ? Reason.Fixed : null,
        Version = 1,
        History = [Line(EventKind.Reported, Actor.Reporter, Actor.Reporter)],
    };

    public static IssueEvent Line(string kind, string by, string role) => new() { Id = Guid.NewGuid().ToString("N"), At = Now, Kind = kind, By = by, Role = role };
}
