using System.Text.Json.Nodes;
using CampusIssues.Functions.Access;
using CampusIssues.UnitTests.Functions.Support;

namespace CampusIssues.UnitTests.Functions.Issues;

public sealed class UpdateStatusTests
{
    [Theory]
    [InlineData("OPEN", "IN_PROGRESS", 200)]
    [InlineData("OPEN", "RESOLVED", 200)]
    [InlineData("IN_PROGRESS", "RESOLVED", 200)]
    [InlineData("IN_PROGRESS", "OPEN", 409)]
    [InlineData("RESOLVED", "OPEN", 200)]
    [InlineData("RESOLVED", "IN_PROGRESS", 409)]
    public async Task Only_the_allowed_changes_of_status_are_made(string from, string to, int status)
    {
        var campus = await TestCampus.StartAsync();
        var id = await IssueAsync(campus);
        if (from != "OPEN")
        {
            (await campus.UpdateAsync(Body(id, from, "ok"))).Status.ShouldBe(200);
        }

        var answer = await campus.UpdateAsync(Body(id, to, "because"));

        answer.Status.ShouldBe(status, answer.Body);
        (await campus.ReadAsync(id)).Status.ShouldBe(status == 200 ? to : from);
        if (status == 409)
        {
            answer.Text("message").ShouldBe($"An issue that is {from} can't become {to}");
        }
    }

    [Fact]
    public async Task The_answer_says_the_new_status_and_version()
    {
        var campus = await TestCampus.StartAsync();
        var id = await IssueAsync(campus);

        var answer = await campus.UpdateAsync(Body(id, "IN_PROGRESS"));

        answer.Body.ShouldBe($$"""{"message":"Status updated successfully","issueId":"{{id}}","newStatus":"IN_PROGRESS","version":2}""");
    }

    [Fact]
    public async Task Resolving_needs_a_comment_and_carries_a_reason()
    {
        var campus = await TestCampus.StartAsync();
        var id = await IssueAsync(campus);

        (await campus.UpdateAsync(Body(id, "RESOLVED"))).Errors.ShouldBe(["comment: Comment is required to resolve"]);
        (await campus.UpdateAsync(Body(id, "RESOLVED", "New lamp"))).Status.ShouldBe(200);

        var issue = await campus.ReadAsync(id);
        issue.Reason.ShouldBe("fixed");
        issue.ResolvedAt.ShouldBe(campus.Clock.GetUtcNow());
        issue.History[^1].Comment.ShouldBe("New lamp");
        issue.History[^1].By.ShouldBe("bo");
    }

    [Fact]
    public async Task Nothing_to_change_is_refused()
    {
        var campus = await TestCampus.StartAsync();

        var answer = await campus.UpdateAsync(Body(await IssueAsync(campus), "OPEN"));

        answer.Status.ShouldBe(409);
        answer.Text("message").ShouldBe("The issue is already OPEN");
    }

    [Fact]
    public async Task A_stale_version_is_refused_and_the_present_one_is_told()
    {
        var campus = await TestCampus.StartAsync();
        var id = await IssueAsync(campus);
        await campus.UpdateAsync(Body(id, "IN_PROGRESS"));
        var stale = Body(id, "RESOLVED", "late");
        stale["version"] = 1;

        var answer = await campus.UpdateAsync(stale);

        answer.Status.ShouldBe(409);
        answer.Errors.ShouldBe(["version: The issue is now at version 2"]);
    }

    [Fact]
    public async Task Many_faults_are_named_at_once()
    {
        var campus = await TestCampus.StartAsync();

        var answer = await campus.UpdateAsync(new()
        {
            ["status"] = "DONE",
            ["priority"] = "URGENT",
            ["assignedTo"] = "Nobody",
            ["reason"] = "bored",
            ["version"] = "1",
            ["updatedBy"] = "me",
        });

        answer.Errors.ShouldBe([
            "assignedTo: Team must be one of: IT, Maintenance, Security, Facilities",
            "issueId: Issue is required",
            "status: Status must be one of: OPEN, IN_PROGRESS, RESOLVED",
            "priority: Priority must be one of: LOW, MEDIUM, HIGH, CRITICAL",
            "reason: Reason must be one of: fixed, duplicate, declined",
            "version: Version must be a whole number above 0",
            "updatedBy: This field is not known",
        ]);
    }

    [Fact]
    public async Task A_thousand_updates_at_once_lose_none()
    {
        var campus = await TestCampus.StartAsync();
        string[] ids = [.. await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => IssueAsync(campus)))];

        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(number => campus.UpdateAsync(Body(ids[number % ids.Length], "OPEN", $"comment {number}"))));

        answers.Select(answer => answer.Status).Distinct().ShouldBe([200]);
        var issues = await Task.WhenAll(ids.Select(campus.ReadAsync));
        issues.ShouldAllBe(issue => issue.Version == 201);
        issues.SelectMany(issue => issue.History.Skip(1)).Select(line => line.Comment).ShouldBe(Enumerable.Range(0, 1000).Select(number => $"comment {number}"), ignoreOrder: true);
    }

    [Fact]
    public async Task Of_many_resolutions_at_once_one_is_made()
    {
        var campus = await TestCampus.StartAsync();
        var id = await IssueAsync(campus);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => campus.UpdateAsync(Body(id, "IN_PROGRESS"))));

        answers.Count(answer => answer.Status == 200).ShouldBe(1);
        answers.Count(answer => answer.Status == 409).ShouldBe(49);
        (await campus.ReadAsync(id)).Version.ShouldBe(2);
    }

    [Fact]
    public async Task Assigning_and_priority_are_recorded_from_and_to()
    {
        var campus = await TestCampus.StartAsync();
        var id = await IssueAsync(campus);
        var body = Body(id, "OPEN");
        body["assignedTo"] = "IT";
        body["priority"] = "HIGH";

        await campus.UpdateAsync(body);
        body["assignedTo"] = "";
        body["priority"] = null;
        await campus.UpdateAsync(body);

        var issue = await campus.ReadAsync(id);
        issue.AssignedTo.ShouldBeNull();
        issue.History[1].Changes.ShouldBe([new("priority", "MEDIUM", "HIGH"), new("assignedTo", null, "IT")]);
        issue.History[2].Changes.ShouldBe([new("assignedTo", "IT", null)]);
    }

    [Fact]
    public async Task A_duplicate_names_its_original_and_the_original_hears_of_it()
    {
        var campus = await TestCampus.StartAsync();
        var original = await campus.ReportAsync();
        var id = await IssueAsync(campus);
        var body = Body(id, "RESOLVED", "Same thing");
        body["reason"] = "duplicate";
        body["duplicateOf"] = original.Text("reference")!.ToLowerInvariant();

        (await campus.UpdateAsync(body)).Status.ShouldBe(200);

        (await campus.ReadAsync(id)).DuplicateOf.ShouldBe(original.Text("reference"));
        var told = (await campus.ReadAsync(original.Text("issueId")!)).History[^1];
        told.Kind.ShouldBe("duplicate");
        told.DuplicateOf.ShouldBe((await campus.ReadAsync(id)).Reference);
    }

    [Theory]
    [InlineData("self", "duplicateOf: An issue can't be a duplicate of itself")]
    [InlineData("CI-0000-0000", "duplicateOf: Duplicate of names no issue")]
    public async Task A_duplicate_of_itself_or_of_nothing_is_refused(string other, string fault)
    {
        var campus = await TestCampus.StartAsync();
        var id = await IssueAsync(campus);
        var body = Body(id, "RESOLVED", "Same thing");
        body["reason"] = "duplicate";
        body["duplicateOf"] = other == "self" ? id : other;

        (await campus.UpdateAsync(body)).Errors.ShouldBe([fault]);
    }

    [Fact]
    public async Task An_unknown_issue_is_not_found()
    {
        var campus = await TestCampus.StartAsync();

        var answer = await campus.UpdateAsync(Body(Guid.NewGuid().ToString(), "OPEN", "hello"));

        answer.Status.ShouldBe(404);
        answer.Text("message").ShouldBe("Issue not found");
    }

    [Fact]
    public async Task Reopening_clears_the_resolution()
    {
        var campus = await TestCampus.StartAsync();
        var id = await IssueAsync(campus);
        await campus.UpdateAsync(Body(id, "RESOLVED", "done"));

        await campus.UpdateAsync(Body(id, "OPEN", "not done"));

        var issue = await campus.ReadAsync(id);
        issue.ResolvedAt.ShouldBeNull();
        issue.Reason.ShouldBeNull();
        issue.AcknowledgedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task The_body_is_not_looked_at_before_the_caller()
    {
        var campus = await TestCampus.StartAsync();

        (await campus.CallAsync("PUT", "/update-status", "not json")).Status.ShouldBe(401);
        (await campus.CallAsync("PUT", "/update-status", "not json", Role.Viewer)).Status.ShouldBe(403);
    }

    private static async Task<string> IssueAsync(TestCampus campus) => (await campus.ReportAsync()).Text("issueId")!;

    private static JsonObject Body(string id, string status, string? comment = null)
    {
        var body = new JsonObject { ["issueId"] = id, ["status"] = status };
        if (comment is not null)
        {
            body["comment"] = comment;
        }

        return body;
    }
}
