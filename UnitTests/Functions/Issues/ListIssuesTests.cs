using System.Text.Json;
using System.Text.Json.Nodes;
using CampusIssues.Functions.Access;
using CampusIssues.UnitTests.Functions.Support;

namespace CampusIssues.UnitTests.Functions.Issues;

public sealed class ListIssuesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    public async Task Pages_show_every_issue_once_newest_first(int limit)
    {
        var campus = await TestCampus.StartAsync();
        List<string> expected = [];
        for (var number = 0; number < 23; number++)
        {
            expected.Insert(0, (await campus.ReportAsync($"Number {number}")).Text("issueId")!);
            campus.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        (await AllAsync(campus, $"limit={limit}", limit)).ShouldBe(expected);
    }

    [Fact]
    public async Task Issues_of_the_same_moment_are_not_lost_between_pages()
    {
        var campus = await TestCampus.StartAsync();
        var expected = new List<string>();
        for (var number = 0; number < 11; number++)
        {
            expected.Add((await campus.ReportAsync()).Text("issueId")!);
        }

        (await AllAsync(campus, "limit=2", 2)).ShouldBe(expected, ignoreOrder: true);
    }

    [Theory]
    [InlineData("", "abcdef")]
    [InlineData("status=OPEN", "acdf")]
    [InlineData("status=IN_PROGRESS", "b")]
    [InlineData("status=OPEN,IN_PROGRESS", "abcdf")]
    [InlineData("status=RESOLVED", "e")]
    [InlineData("issueType=Network", "ac")]
    [InlineData("location=Library", "ade")]
    [InlineData("location=Library&status=OPEN", "ad")]
    [InlineData("location=Cafeteria&status=IN_PROGRESS", "b")]
    [InlineData("location=Library&issueType=Network", "a")]
    [InlineData("priority=HIGH", "b")]
    [InlineData("assignedTo=IT", "b")]
    [InlineData("assignedTo=IT&priority=LOW", "")]
    [InlineData("assignedTo=Security", "")]
    [InlineData("q=WATER", "d")]
    [InlineData("q=2.14", "f")]
    [InlineData("q=%25", "")]
    [InlineData("from=2026-03-02T10:02:00Z", "cdef")]
    [InlineData("to=2026-03-02T10:02:00Z", "ab")]
    [InlineData("from=2026-03-02&to=2026-03-03", "abcdef")]
    [InlineData("from=2026-03-03", "")]
    [InlineData("from=2026-03-02T10:01:00Z&to=2026-03-02T10:03:00Z&status=OPEN", "c")]
    [InlineData("from=2026-03-04&to=2026-03-02", "")]
    public async Task Filters_pass_what_was_asked_for(string query, string expected)
    {
        var campus = await TestCampus.StartAsync();
        await ReportSixAsync(campus);

        var answer = await campus.GetAsync("/get-all-issues?" + query, Role.Viewer);

        answer.Status.ShouldBe(200, answer.Body);
        string.Concat(answer.Json.GetProperty("issues").EnumerateArray().Select(issue => issue.GetProperty("description").GetString()![0]).Order()).ShouldBe(expected);
        answer.Number("count").ShouldBe(expected.Length);
    }

    [Fact]
    public async Task A_reference_finds_its_issue_at_once()
    {
        var campus = await TestCampus.StartAsync();
        await campus.ReportAsync("Another");
        var wanted = await campus.ReportAsync("Wanted");

        var answer = await campus.GetAsync($"/get-all-issues?q={wanted.Text("reference")!.ToLowerInvariant()}", Role.Viewer);

        answer.Json.GetProperty("issues").EnumerateArray().ShouldHaveSingleItem().GetProperty("description").GetString().ShouldBe("Wanted");
    }

    [Fact]
    public async Task A_list_shows_no_addresses_notes_or_history()
    {
        var campus = await TestCampus.StartAsync();
        await campus.ReportAsync(email: "bo@campus.example");

        var answer = await campus.GetAsync("/get-all-issues", Role.Admin);

        answer.Body.ShouldNotContain("bo@campus.example");
        answer.Body.ShouldNotContain("history");
    }

    [Fact]
    public async Task Every_bad_parameter_is_named_at_once()
    {
        var campus = await TestCampus.StartAsync();

        var answer = await campus.GetAsync("/get-all-issues?status=DONE&issueType=x&location=x&priority=x&assignedTo=x&from=x&to=x&limit=101&cursor=x", Role.Viewer);

        answer.Status.ShouldBe(400);
        answer.Errors.Select(error => error.Split(':')[0]).ShouldBe(
            ["status", "issueType", "location", "priority", "assignedTo", "from", "to", "limit", "cursor"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_cursor_goes_past_what_a_filter_leaves_out()
    {
        var campus = await TestCampus.StartAsync();
        await campus.ReportAsync("needle");
        for (var number = 0; number < 30; number++)
        {
            campus.Clock.Advance(TimeSpan.FromMinutes(1));
            await campus.ReportAsync("hay");
        }

        (await AllAsync(campus, "q=needle&limit=1", 1)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_public_sees_what_is_open_at_a_location_but_no_security_issue()
    {
        var campus = await TestCampus.StartAsync();
        await ReportSixAsync(campus);
        await campus.ReportAsync("s lock", "Security");

        var answer = await campus.GetAsync("/open-issues?location=Library");

        answer.Json.GetProperty("issues").EnumerateArray().Select(issue => issue.GetProperty("description").GetString()![0]).ShouldBe(['d', 'a']);
        (await campus.GetAsync("/open-issues")).Errors.ShouldHaveSingleItem().ShouldStartWith("location: ");
    }

    [Fact]
    public async Task The_export_is_the_filtered_list()
    {
        var campus = await TestCampus.StartAsync();
        await ReportSixAsync(campus);

        var answer = await campus.GetAsync("/export.csv?location=Library&status=OPEN", Role.Viewer);

        answer.Headers["Content-Type"].ShouldStartWith("text/csv");
        answer.Body.Split("\r\n").Length.ShouldBe(1 + 2 + 1);
        answer.Headers.ContainsKey("X-Next-Cursor").ShouldBeFalse();
        (await campus.GetAsync("/export.csv?limit=1", Role.Viewer)).Headers["X-Next-Cursor"].ShouldNotBeEmpty();
    }

    private static async Task<List<string>> AllAsync(TestCampus campus, string query, int limit)
    {
        List<string> all = [];
        var cursor = "";
        do
        {
            var page = await campus.GetAsync($"/get-all-issues?{query}{cursor}", Role.Viewer);
            JsonElement[] issues = [.. page.Json.GetProperty("issues").EnumerateArray()];
            issues.Length.ShouldBeLessThanOrEqualTo(limit);
            all.AddRange(issues.Select(issue => issue.GetProperty("issueId").GetString()!));
            cursor = page.Text("nextCursor") is { } next ? "&cursor=" + next : null;
        }
        while (cursor is not null);
        return all;
    }

    private static async Task ReportSixAsync(TestCampus campus)
    {
        await AddAsync(campus, "a wifi", "Network", "Library");
        await AddAsync(campus, "b lamp", "Maintenance", "Cafeteria", new() { ["status"] = "IN_PROGRESS", ["assignedTo"] = "IT", ["priority"] = "HIGH" });
        await AddAsync(campus, "c wifi", "Network", "Hostel A");
        await AddAsync(campus, "d water", "Infrastructure", "Library");
        await AddAsync(campus, "e door", "Maintenance", "Library", new() { ["status"] = "RESOLVED", ["comment"] = "done" });
        await AddAsync(campus, "f chair", "Other", "Other", null, "Room 2.14");
    }

    private static async Task AddAsync(TestCampus campus, string description, string type, string location, JsonObject? update = null, string? room = null)
    {
        var report = await campus.ReportAsync(description, type, location, room: room);
        if (update is not null)
        {
            update["issueId"] = report.Text("issueId");
            (await campus.UpdateAsync(update)).Status.ShouldBe(200);
        }

        campus.Clock.Advance(TimeSpan.FromMinutes(1));
    }
}
