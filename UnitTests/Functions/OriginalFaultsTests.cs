using System.Text.Json.Nodes;
using CampusIssues.Functions.Access;
using CampusIssues.UnitTests.Functions.Support;

namespace CampusIssues.UnitTests.Functions;

/// <summary>What was wrong with the original and must not come back, one test each; the page's own are with the page.</summary>
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

    private static readonly Lazy<Task<TestCampus>> Shared = new(() => TestCampus.StartAsync());
}
