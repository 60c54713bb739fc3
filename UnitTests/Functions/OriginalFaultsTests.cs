using System.Text.Json.Nodes;
using CampusIssues.Functions.Access;
using CampusIssues.UnitTests.Functions.Support;

namespace CampusIssues.UnitTests.Functions;

/// <summary>
/// What was wrong with the original and must not come back, one test each. Elsewhere are: no PIN in a page (Web/SiteRulesTests),
/// no role with a star or without what its function does (Deployment/TemplateTests), and what floods an address with e-mail
/// (Notifications/NotifyIssueTests).
/// </summary>
public sealed class OriginalFaultsTests
{
    public static TheoryData<string> Payloads => [.. Cases.Lines("payloads.cases")];

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task Markup_is_kept_as_text_in_every_field_and_never_written_as_markup(string payload)
    {
        var campus = await Shared.Value;
        var report = await campus.ReportAsync(payload, room: payload);
        var id = report.Text("issueId");
        await campus.UpdateAsync(new() { ["issueId"] = id, ["status"] = "IN_PROGRESS", ["comment"] = payload, ["internalNote"] = payload });
        await campus.PostAsync($"/issues/{id}/information", new() { ["text"] = payload, ["followToken"] = report.Text("followToken") });

        var answer = await campus.GetAsync("/issue-status/" + id, Role.Admin);

        answer.Headers["Content-Type"].ShouldBe("application/json");
        answer.Body.ShouldNotContain("<");
        answer.Text("description").ShouldBe(payload);
        answer.Text("room").ShouldBe(payload);
        var history = answer.Json.GetProperty("history");
        history[1].GetProperty("comment").GetString().ShouldBe(payload);
        history[1].GetProperty("internalNote").GetString().ShouldBe(payload);
        history[2].GetProperty("comment").GetString().ShouldBe(payload);
    }

    [Fact]
    public async Task A_reporter_s_address_is_in_no_public_answer()
    {
        var campus = await TestCampus.StartAsync();
        var report = await campus.ReportAsync(email: "bo@campus.example");
        var id = report.Text("issueId");
        await campus.PostAsync($"/issues/{id}/followers", new() { ["email"] = "ann@campus.example" });

        foreach (var answer in new[] { report, await campus.GetAsync("/issue-status/" + id), await campus.GetAsync("/open-issues?location=Library") })
        {
            answer.Status.ShouldBe(200);
            answer.Body.ShouldNotContain("@campus.example");
        }
    }

    [Theory]
    [InlineData("PUT", "/update-status")]
    [InlineData("GET", "/get-all-issues")]
    [InlineData("GET", "/statistics")]
    [InlineData("GET", "/export.csv")]
    public async Task Staff_s_routes_need_a_token(string method, string path)
    {
        var campus = await TestCampus.StartAsync();

        var answer = await campus.CallAsync(method, path, method == "PUT" ? "{}" : null);

        (answer.Status, answer.Body).ShouldBe((401, """{"message":"Sign in first","errors":[],"requestId":"request-1"}"""));
        answer.Headers["WWW-Authenticate"].ShouldBe("Bearer");
    }

    [Theory]
    [InlineData("issueType")]
    [InlineData("location")]
    [InlineData("description")]
    public async Task A_missing_field_is_the_client_s_fault_not_ours(string field)
    {
        var campus = await TestCampus.StartAsync();
        var body = new JsonObject { ["issueType"] = "Other", ["location"] = "Other", ["description"] = "x" };
        body.Remove(field);

        (await campus.PostAsync("/report-issue", body)).Errors.ShouldHaveSingleItem().ShouldStartWith(field + ": ");
    }

    [Fact]
    public async Task Times_have_a_zone()
    {
        var campus = await TestCampus.StartAsync();
        var id = (await campus.ReportAsync()).Text("issueId");

        var issue = await campus.GetAsync("/issue-status/" + id);

        issue.Text("createdAt").ShouldBe("2026-03-02T10:00:00.000Z");
        issue.Json.GetProperty("history")[0].GetProperty("at").GetString().ShouldBe("2026-03-02T10:00:00.000Z");
    }

    [Fact]
    public async Task The_actor_the_times_and_a_new_issue_s_status_are_the_server_s()
    {
        var campus = await TestCampus.StartAsync();
        var id = (await campus.ReportAsync()).Text("issueId");

        var answer = await campus.UpdateAsync(new() { ["issueId"] = id, ["status"] = "IN_PROGRESS", ["updatedBy"] = "eve", ["updatedAt"] = "1999-01-01" });

        answer.Errors.ShouldBe(["updatedBy: This field is not known", "updatedAt: This field is not known"]);
    }

    [Theory]
    [InlineData("issueType", "Ghost", "issueType: Type must be one of: Network, Maintenance, Security, Infrastructure, Other")]
    [InlineData("location", "Moon", null)]
    public async Task What_the_catalogue_does_not_know_is_refused(string field, string value, string? fault)
    {
        var campus = await TestCampus.StartAsync();

        var answer = await campus.PostAsync("/report-issue", new() { ["issueType"] = "Other", ["location"] = "Other", ["description"] = "x", [field] = value });

        answer.Status.ShouldBe(400);
        answer.Errors.ShouldHaveSingleItem().ShouldStartWith(fault ?? field + ": ");
    }

    [Fact]
    public async Task A_status_that_is_none_is_refused_and_nothing_changes()
    {
        var campus = await TestCampus.StartAsync();
        var id = (await campus.ReportAsync()).Text("issueId");

        var answer = await campus.UpdateAsync(new() { ["issueId"] = id, ["status"] = "Closed!" });

        answer.Errors.ShouldBe(["status: Status must be one of: OPEN, IN_PROGRESS, RESOLVED"]);
        (await campus.ReadAsync(id!)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task Two_changes_read_from_the_same_state_are_both_kept()
    {
        var campus = await TestCampus.StartAsync();
        var id = (await campus.ReportAsync()).Text("issueId");

        await Task.WhenAll(
            campus.UpdateAsync(new() { ["issueId"] = id, ["status"] = "OPEN", ["comment"] = "one" }),
            campus.UpdateAsync(new() { ["issueId"] = id, ["status"] = "OPEN", ["assignedTo"] = "IT" }));

        var issue = await campus.ReadAsync(id!);
        (issue.Version, issue.AssignedTo).ShouldBe((3, "IT"));
        issue.History.ShouldContain(line => line.Comment == "one");
    }

    [Fact]
    public async Task One_answer_holds_a_page_and_never_the_whole_table()
    {
        var campus = await TestCampus.StartAsync();
        for (var number = 0; number < 12; number++)
        {
            await campus.ReportAsync($"Lamp {number}");
        }

        campus.Dynamo.Forget();
        var page = await campus.GetAsync("/get-all-issues?limit=5", Role.Viewer);

        page.Number("count").ShouldBe(5);
        page.Text("nextCursor").ShouldNotBeNullOrEmpty();
        // Each of 4 shards is read once, for 3 issues; one that holds 3 of the 5 newest is read on.
        campus.Dynamo.Queries.ShouldBeInRange(4, 5);
        (await campus.GetAsync("/get-all-issues?limit=101", Role.Viewer)).Status.ShouldBe(400);
    }

    private static readonly Lazy<Task<TestCampus>> Shared = new(() => TestCampus.StartAsync());
}
