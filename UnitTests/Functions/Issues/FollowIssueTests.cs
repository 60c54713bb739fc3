using System.Text.Json.Nodes;
using CampusIssues.UnitTests.Functions.Support;

namespace CampusIssues.UnitTests.Functions.Issues;

public sealed class FollowIssueTests
{
    [Fact]
    public async Task Me_too_counts_somebody_once()
    {
        var campus = await TestCampus.StartAsync();
        var id = (await campus.ReportAsync()).Text("issueId");

        var first = await FollowAsync(campus, id, "ann@campus.example");
        var again = await FollowAsync(campus, id, "Ann@campus.example");
        var other = await FollowAsync(campus, id, "eve@campus.example");

        first.Number("followers").ShouldBe(1);
        again.Number("followers").ShouldBe(1);
        other.Number("followers").ShouldBe(2);
        (await campus.ReadAsync(id!)).Followers.ShouldBe(["ann@campus.example", "eve@campus.example"]);
    }

    [Fact]
    public async Task Without_an_address_a_source_counts_once()
    {
        var campus = await TestCampus.StartAsync();
        var id = (await campus.ReportAsync()).Text("issueId");

        await FollowAsync(campus, id, null);
        var again = await FollowAsync(campus, id, null);
        var other = await campus.CallAsync("POST", $"/issues/{id}/followers", "{}", source: "198.51.100.1");

        again.Number("followers").ShouldBe(1);
        other.Number("followers").ShouldBe(2);
    }

    [Fact]
    public async Task Behind_one_network_address_each_device_counts_once()
    {
        var campus = await TestCampus.StartAsync();
        var id = (await campus.ReportAsync()).Text("issueId");

        foreach (var device in new[] { "phone-of-ann", "phone-of-bo", "phone-of-ann" })
        {
            (await campus.PostAsync($"/issues/{id}/followers", new() { ["device"] = device })).Status.ShouldBe(200);
        }

        (await campus.ReadAsync(id!)).FollowerCount.ShouldBe(2);
    }

    [Fact]
    public async Task Fifty_at_once_are_fifty()
    {
        var campus = await TestCampus.StartAsync();
        var id = (await campus.ReportAsync()).Text("issueId");

        for (var turn = 0; turn < 5; turn++)
        {
            var first = turn * 10;
            await Task.WhenAll(Enumerable.Range(first, 10).Select(number => FollowAsync(campus, id, $"p{number}@campus.example")));
        }

        var issue = await campus.ReadAsync(id!);
        issue.FollowerCount.ShouldBe(issue.Followers.Count);
        issue.FollowerCount.ShouldBe(50);
    }

    [Fact]
    public async Task A_flood_of_followers_from_one_source_is_stopped_and_others_go_on()
    {
        var campus = await TestCampus.StartAsync(settings => settings with { SourceLimit = 5 });
        var id = (await campus.ReportAsync()).Text("issueId");
        Task<Answer> Follow(int number, string source) =>
            campus.CallAsync("POST", $"/issues/{id}/followers", new JsonObject { ["device"] = $"d{number}" }.ToJsonString(), source: source);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Follow(number, "192.0.2.1")));

        answers.Count(answer => answer.Status == 200).ShouldBe(5);
        answers.Count(answer => answer.Status == 429).ShouldBe(15);
        (await Follow(99, "198.51.100.7")).Status.ShouldBe(200);
        (await campus.ReadAsync(id!)).FollowerCount.ShouldBe(6);
    }

    [Fact]
    public async Task A_flood_of_information_is_stopped_too()
    {
        var campus = await TestCampus.StartAsync(settings => settings with { SourceLimit = 5 });
        var report = await campus.ReportAsync();
        var body = new JsonObject { ["text"] = "more", ["followToken"] = report.Text("followToken") }.ToJsonString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => campus.CallAsync("POST", $"/issues/{report.Text("issueId")}/information", body)));

        answers.Count(answer => answer.Status == 200).ShouldBe(5);
        answers.Count(answer => answer.Status == 429).ShouldBe(15);
    }

    [Fact]
    public async Task A_resolved_issue_takes_no_followers()
    {
        var campus = await TestCampus.StartAsync();
        var id = (await campus.ReportAsync()).Text("issueId");
        await campus.UpdateAsync(new() { ["issueId"] = id, ["status"] = "RESOLVED", ["comment"] = "done" });

        (await FollowAsync(campus, id, null)).Status.ShouldBe(409);
    }

    [Fact]
    public async Task Following_does_not_make_staff_s_version_stale()
    {
        var campus = await TestCampus.StartAsync();
        var id = (await campus.ReportAsync()).Text("issueId");
        await FollowAsync(campus, id, "ann@campus.example");

        (await campus.UpdateAsync(new() { ["issueId"] = id, ["status"] = "IN_PROGRESS", ["version"] = 1 })).Status.ShouldBe(200);
    }

    [Fact]
    public async Task The_reporter_adds_information_with_the_follow_token_alone()
    {
        var campus = await TestCampus.StartAsync();
        var report = await campus.ReportAsync();
        var other = await campus.ReportAsync();

        var wrong = await campus.PostAsync($"/issues/{report.Text("issueId")}/information", new() { ["text"] = "x", ["followToken"] = other.Text("followToken") });
        var right = await campus.PostAsync($"/issues/{report.Text("reference")}/information", new() { ["text"] = "It leaks", ["followToken"] = report.Text("followToken") });

        wrong.Status.ShouldBe(403);
        right.Status.ShouldBe(200, right.Body);
        var line = (await campus.ReadAsync(report.Text("issueId")!)).History[^1];
        (line.Kind, line.Comment, line.By).ShouldBe(("information", "It leaks", "reporter"));
    }

    [Theory]
    [InlineData(13, 200, "Issue reopened")]
    [InlineData(15, 409, "It was resolved more than 14 days ago: report a new issue")]
    public async Task Still_broken_reopens_within_14_days(int days, int status, string message)
    {
        var campus = await TestCampus.StartAsync();
        var report = await campus.ReportAsync();
        await campus.UpdateAsync(new() { ["issueId"] = report.Text("issueId"), ["status"] = "RESOLVED", ["comment"] = "done" });
        campus.Clock.Advance(TimeSpan.FromDays(days));

        var answer = await campus.PostAsync($"/issues/{report.Text("issueId")}/reopen", new() { ["comment"] = "Still dark", ["followToken"] = report.Text("followToken") });

        answer.Status.ShouldBe(status);
        answer.Text("message").ShouldBe(message);
        (await campus.ReadAsync(report.Text("issueId")!)).Status.ShouldBe(status == 200 ? "OPEN" : "RESOLVED");
    }

    [Fact]
    public async Task An_open_issue_can_t_be_reopened()
    {
        var campus = await TestCampus.StartAsync();
        var report = await campus.ReportAsync();

        var answer = await campus.PostAsync($"/issues/{report.Text("issueId")}/reopen", new() { ["comment"] = "x", ["followToken"] = report.Text("followToken") });

        answer.Text("message").ShouldBe("Only a resolved issue can be reopened");
    }

    private static Task<Answer> FollowAsync(TestCampus campus, string? id, string? email) =>
        campus.PostAsync($"/issues/{id}/followers", new() { ["email"] = email });
}
