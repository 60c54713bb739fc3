using System.Text.Json;
using CampusIssues.Functions.Access;
using CampusIssues.Functions.Api;
using CampusIssues.Functions.Campus;
using CampusIssues.Functions.Issues;
using CampusIssues.UnitTests.Functions.Support;

namespace CampusIssues.UnitTests.Functions.Issues;

public sealed class IssueViewTests
{
    private static readonly string[] Public =
    [
        "issueId", "reference", "issueType", "location", "room", "description", "status", "priority", "followers", "createdAt", "updatedAt", "dueAt", "version", "history",
    ];

    [Theory]
    [InlineData(null, "")]
    [InlineData(Role.Viewer, "")]
    [InlineData(Role.Technician, "")]
    [InlineData(Role.Admin, "email")]
    internal void Each_role_sees_its_properties_and_no_other(Role? role, string more)
    {
        var names = View(role, Samples.Issue()).EnumerateObject().Select(property => property.Name);

        names.ShouldBe([.. Public, .. more.Split(' ', StringSplitOptions.RemoveEmptyEntries)], ignoreOrder: true);
    }

    [Fact]
    public void The_public_sees_neither_names_nor_notes_and_no_line_that_is_only_a_note()
    {
        var issue = Samples.Issue() with
        {
            History =
            [
                Samples.Line(EventKind.Reported, Actor.Reporter, Actor.Reporter),
                Samples.Line(EventKind.Updated, "bo", Actor.Staff) with { InternalNote = "secret" },
                Samples.Line(EventKind.Updated, "bo", Actor.Staff) with { Comment = "We come", InternalNote = "secret" },
                Samples.Line(EventKind.Duplicate, "bo", Actor.Staff) with { DuplicateOf = "CI-0000-0000" },
            ],
        };

        var shown = View(null, issue).GetProperty("history").GetRawText();
        var staff = View(Role.Viewer, issue).GetProperty("history");

        shown.ShouldNotContain("secret");
        shown.ShouldNotContain("bo");
        JsonDocument.Parse(shown).RootElement.GetArrayLength().ShouldBe(2);
        staff.GetArrayLength().ShouldBe(4);
        staff[1].GetProperty("internalNote").GetString().ShouldBe("secret");
        staff[1].GetProperty("by").GetString().ShouldBe("bo");
    }

    [Fact]
    public void A_resolved_issue_says_until_when_it_can_be_reopened() =>
        View(null, Samples.Issue(Status.Resolved)).GetProperty("reopenUntil").GetString().ShouldBe("2026-03-16T11:00:00.000Z");

    [Theory]
    [InlineData("CRITICAL", "2026-03-03T10:00:00.000Z")]
    [InlineData("HIGH", "2026-03-05T10:00:00.000Z")]
    [InlineData("MEDIUM", "2026-03-12T10:00:00.000Z")]
    [InlineData("LOW", "2026-04-01T10:00:00.000Z")]
    public void An_open_issue_is_due_by_its_priority(string priority, string due) =>
        View(null, Samples.Issue() with { Priority = priority, CreatedAt = new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero) })
            .GetProperty("dueAt").GetString().ShouldBe(due);

    [Fact]
    public void A_resolved_issue_is_due_no_more() =>
        View(null, Samples.Issue(Status.Resolved)).TryGetProperty("dueAt", out _).ShouldBeFalse();

    [Fact]
    public void An_item_reads_back_as_it_was_written()
    {
        var issue = Samples.Issue(Status.Resolved) with
        {
            AssignedTo = "IT",
            DuplicateOf = "CI-0000-0000",
            AcknowledgedAt = Samples.Now,
            FollowerCount = 3,
            Followers = ["a@b.example"],
            History = [Samples.Line("updated", "bo", Actor.Staff) with { Changes = [new("status", "OPEN", "RESOLVED"), new("assignedTo", null, "IT")], Comment = "x", InternalNote = "y", Reason = "fixed", DuplicateOf = "z" }],
        };

        var read = IssueItem.Read(IssueItem.Write(issue));

        (read with { Followers = issue.Followers, History = issue.History }).ShouldBe(issue);
        read.Followers.ShouldBe(issue.Followers);
        (read.History[0] with { Changes = issue.History[0].Changes }).ShouldBe(issue.History[0]);
        read.History[0].Changes.ShouldBe(issue.History[0].Changes);
    }

    private static JsonElement View(Role? role, Issue issue)
    {
        var view = IssueView.For(role is { } staff ? new Principal("x", staff) : null, issue, Catalogue.Current);
        return JsonDocument.Parse(JsonSerializer.Serialize(view, ApiJson.Default.IssueView)).RootElement;
    }
}
