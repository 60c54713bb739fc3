using System.Globalization;
using System.Net;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Stories;

[Collection(CampusCollection.Name)]
public sealed class ReportingTests(Campus campus)
{
    private readonly string _me = $"ana.{Guid.NewGuid():N}@campus.example";

    [FactRequiring(Needs = "mailbox")]
    public async Task A_report_gets_an_id_and_a_mail()
    {
        using var reporter = campus.AsReporter();

        var report = (await reporter.ReportAsync(email: _me)).ShouldBe(HttpStatusCode.OK);

        report.Message.ShouldBe("Issue reported successfully");
        Guid.TryParse(report["issueId"].GetString(), out _).ShouldBeTrue();
        var mail = await campus.Mailbox(_me).ReceivesAsync(report["reference"].GetString()!);
        mail.Text.ShouldContain(report["reference"].GetString()!);
    }

    [Fact]
    public async Task A_reported_issue_can_be_followed_with_the_same_data()
    {
        using var reporter = campus.AsReporter();
        var report = await reporter.ReportAsync("Water under the sink,\nsince Monday", email: _me, issueType: "Maintenance", location: "Hostel B");

        var issue = (await reporter.StatusAsync(report["issueId"].GetString()!)).ShouldBe(HttpStatusCode.OK);

        issue["description"].GetString().ShouldBe("Water under the sink,\nsince Monday");
        issue["location"].GetString().ShouldBe("Hostel B");
        issue["issueType"].GetString().ShouldBe("Maintenance");
        issue["status"].GetString().ShouldBe("OPEN");
        DateTimeOffset.Parse(issue["createdAt"].GetString()!, CultureInfo.InvariantCulture).Offset.ShouldBe(TimeSpan.Zero);
        issue.Text.ShouldNotContain(_me);
    }

    [Fact]
    public async Task The_reference_finds_the_issue_in_any_case_with_or_without_dashes()
    {
        using var reporter = campus.AsReporter();
        var report = await reporter.ReportAsync();
        var reference = report["reference"].GetString()!;

        foreach (var form in new[] { reference, reference.ToLowerInvariant(), reference.Replace("-", "", StringComparison.Ordinal) })
        {
            (await reporter.StatusAsync(form)).ShouldBe(HttpStatusCode.OK)["issueId"].GetString().ShouldBe(report["issueId"].GetString());
        }
    }

    [Theory]
    [InlineData("7d0f0f0e-0000-4000-8000-000000000000")]
    [InlineData("CI-0000-0000")]
    [InlineData("nonsense")]
    public async Task An_unknown_id_is_not_found(string id)
    {
        using var reporter = campus.AsReporter();

        (await reporter.StatusAsync(id)).ShouldBe(HttpStatusCode.NotFound).Message.ShouldBe("Issue not found");
    }

    [Fact]
    public async Task The_same_idempotency_key_makes_one_issue()
    {
        using var reporter = campus.AsReporter();
        var key = Guid.NewGuid().ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "report-issue")
            {
                Content = new StringContent("""{"issueType":"Other","location":"Cafeteria","description":"The queue screen is dark"}""", null, "application/json"),
            };
            request.Headers.Add("Idempotency-Key", key);
            return await reporter.SendAsync(request);
        }));

        answers.Where(answer => answer.Status == HttpStatusCode.OK).Select(answer => answer["issueId"].GetString()).Distinct().Count().ShouldBe(1);
        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK || answer.Status == HttpStatusCode.Conflict);
    }
}
