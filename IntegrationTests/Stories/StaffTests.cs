using System.Net;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Stories;

[Collection(CampusCollection.Name)]
public sealed class StaffTests(Campus campus)
{
    private readonly string _me = $"bea.{Guid.NewGuid():N}@campus.example";

    [FactRequiring(Needs = "mailbox")]
    public async Task A_resolved_issue_is_confirmed_and_mailed()
    {
        using var reporter = campus.AsReporter();
        using var staff = await campus.AsStaffAsync();
        var report = await reporter.ReportAsync(email: _me);
        var id = report["issueId"].GetString()!;

        var update = (await staff.UpdateAsync(id, "RESOLVED", "The bulb was replaced", "fixed")).ShouldBe(HttpStatusCode.OK);

        update.Message.ShouldBe("Status updated successfully");
        update["newStatus"].GetString().ShouldBe("RESOLVED");
        (await reporter.StatusAsync(id))["status"].GetString().ShouldBe("RESOLVED");
        (await campus.Mailbox(_me).ReceivesAsync("Status changed")).Text.ShouldContain("The bulb was replaced");
    }

    [Fact]
    public async Task A_reported_issue_appears_in_the_queue()
    {
        using var reporter = campus.AsReporter();
        using var staff = await campus.AsStaffAsync();
        var report = await reporter.ReportAsync();

        var queue = (await staff.ListAsync("?status=OPEN&limit=100")).ShouldBe(HttpStatusCode.OK);

        queue["issues"].EnumerateArray().Select(issue => issue.GetProperty("issueId").GetString()).ShouldContain(report["issueId"].GetString());
    }

    [Fact]
    public async Task Without_a_token_nothing_is_listed_and_nothing_changed()
    {
        using var stranger = campus.AsReporter();
        var report = await stranger.ReportAsync();

        (await stranger.ListAsync()).ShouldBe(HttpStatusCode.Unauthorized);
        (await stranger.UpdateAsync(report["issueId"].GetString()!, "RESOLVED", "mine", "fixed")).ShouldBe(HttpStatusCode.Unauthorized);

        (await stranger.StatusAsync(report["issueId"].GetString()!))["status"].GetString().ShouldBe("OPEN");
    }

    [Fact]
    public async Task A_stale_version_is_refused_and_nothing_lost()
    {
        using var reporter = campus.AsReporter();
        using var staff = await campus.AsStaffAsync();
        var id = (await reporter.ReportAsync())["issueId"].GetString()!;
        var version = (await staff.UpdateAsync(id, "IN_PROGRESS"))["version"].GetInt32();

        (await staff.UpdateAsync(id, "RESOLVED", "done", "fixed", version - 1)).ShouldBe(HttpStatusCode.Conflict);

        (await reporter.StatusAsync(id))["status"].GetString().ShouldBe("IN_PROGRESS");
    }

    [Fact]
    public async Task Unknown_name_and_wrong_pin_get_the_same_words()
    {
        using var stranger = campus.AsReporter();

        var unknown = (await stranger.SendTextAsync(HttpMethod.Post, "admin/sign-in", $$"""{"name":"nobody{{Guid.NewGuid():N}}","pin":"00000000"}""")).ShouldBe(HttpStatusCode.Unauthorized);
        var wrong = (await stranger.SendTextAsync(HttpMethod.Post, "admin/sign-in", """{"name":"admin","pin":"00000000"}""")).ShouldBe(HttpStatusCode.Unauthorized);

        wrong.Message.ShouldBe(unknown.Message);
        await stranger.SignInAsync("admin", Campus.AdminPin);
    }
}
