using CampusIssues.Functions.Access;
using CampusIssues.UnitTests.Functions.Support;

namespace CampusIssues.UnitTests.Functions.Issues;

public sealed class GetIssueTests
{
    [Fact]
    public async Task An_issue_is_found_by_id_and_by_reference_in_any_form()
    {
        var campus = await TestCampus.StartAsync();
        var report = await campus.ReportAsync(email: "bo@campus.example");
        var reference = report.Text("reference")!;

        foreach (var name in new[] { report.Text("issueId")!, report.Text("issueId")!.ToUpperInvariant(), reference, reference.ToLowerInvariant(), reference.Replace("-", "", StringComparison.Ordinal), reference[3..] })
        {
            var answer = await campus.GetAsync("/issue-status/" + name);
            answer.Status.ShouldBe(200, name);
            answer.Text("reference").ShouldBe(reference);
            answer.Text("status").ShouldBe("OPEN");
            answer.Body.ShouldNotContain("bo@campus.example");
        }
    }

    [Fact]
    public async Task Only_an_admin_sees_the_reporter_s_address()
    {
        var campus = await TestCampus.StartAsync();
        var id = (await campus.ReportAsync(email: "bo@campus.example")).Text("issueId");

        (await campus.GetAsync("/issue-status/" + id, Role.Technician)).Body.ShouldNotContain("bo@campus.example");
        (await campus.GetAsync("/issue-status/" + id, Role.Admin)).Text("email").ShouldBe("bo@campus.example");
    }

    [Fact]
    public async Task The_catalogue_is_served_and_may_be_kept_a_while()
    {
        var campus = await TestCampus.StartAsync();

        var answer = await campus.GetAsync("/catalogue");

        answer.Json.GetProperty("locations").GetArrayLength().ShouldBe(10);
        answer.Json.GetProperty("issueTypes")[0].GetProperty("label").GetString().ShouldBe("Network/Internet");
        answer.Headers["Cache-Control"].ShouldBe("public, max-age=300");
    }
}
