using System.Net;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Deployment;

/// <summary>What people do, on the deployed system: every call of every function is checked against its own role.</summary>
[Collection(DeployedCollection.Name)]
public sealed class DeployedStories(DeployedCampus campus) : IAsyncLifetime
{
    private readonly string _me = $"ana.{Guid.NewGuid():N}@campus.example";

    public async Task InitializeAsync()
    {
        if (Tools.IsInstalled("aws") && Tools.IsInstalled("bash"))
        {
            await campus.Aws.RestAsync(HttpMethod.Delete, "/_aws/iam/denials");
        }
    }

    /// <summary>Nothing is missing: no story was denied anything.</summary>
    public async Task DisposeAsync()
    {
        if (Tools.IsInstalled("aws") && Tools.IsInstalled("bash"))
        {
            var (_, told) = await campus.Aws.RestAsync(HttpMethod.Get, "/_aws/iam/denials");
            told!["denials"]!.AsArray().Select(denial => denial!["message"]!.ToString()).ShouldBeEmpty();
        }
    }

    [FactRequiring("aws", "bash")]
    public async Task A_report_gets_an_id_and_a_mail()
    {
        using var reporter = campus.AsReporter();

        var report = (await reporter.ReportAsync("Water under the sink", email: _me, location: "Hostel B")).ShouldBe(HttpStatusCode.OK);

        report.Message.ShouldBe("Issue reported successfully");
        var issue = (await reporter.StatusAsync(report["issueId"].GetString()!)).ShouldBe(HttpStatusCode.OK);
        issue["description"].GetString().ShouldBe("Water under the sink");
        issue["status"].GetString().ShouldBe("OPEN");
        issue.Text.ShouldNotContain(_me);
        (await reporter.StatusAsync(report["reference"].GetString()!.ToLowerInvariant())).ShouldBe(HttpStatusCode.OK)["issueId"].GetString().ShouldBe(report["issueId"].GetString());
        var mail = await campus.Mailbox(_me).ReceivesAsync(report["reference"].GetString()!);
        mail.Text.ShouldContain(new Uri(campus.Site, "track.html").AbsoluteUri);
        await campus.Mailbox("facilities@campus.example").ReceivesAsync(report["reference"].GetString()!);
    }

    [FactRequiring("aws", "bash")]
    public async Task Staff_resolve_an_issue_and_its_reporter_is_mailed()
    {
        using var reporter = campus.AsReporter();
        using var staff = await campus.AsStaffAsync();
        var id = (await reporter.ReportAsync(email: _me))["issueId"].GetString()!;
        await campus.Mailbox(_me).ReceivesAsync("CI-");

        (await staff.ListAsync("?status=OPEN&limit=100")).ShouldBe(HttpStatusCode.OK)["issues"].EnumerateArray().Select(issue => issue.GetProperty("issueId").GetString()).ShouldContain(id);
        var update = (await staff.UpdateAsync(id, "RESOLVED", "The bulb was replaced", "fixed")).ShouldBe(HttpStatusCode.OK);

        update["newStatus"].GetString().ShouldBe("RESOLVED");
        (await reporter.StatusAsync(id))["status"].GetString().ShouldBe("RESOLVED");
        (await campus.Mailbox(_me).ReceivesAsync("Status changed")).Text.ShouldContain("The bulb was replaced");
    }

    [FactRequiring("aws", "bash")]
    public async Task Strangers_see_one_issue_and_change_none()
    {
        using var stranger = campus.AsReporter();
        var id = (await stranger.ReportAsync())["issueId"].GetString()!;

        (await stranger.ListAsync()).ShouldBe(HttpStatusCode.Unauthorized);
        (await stranger.UpdateAsync(id, "RESOLVED", "mine", "fixed")).ShouldBe(HttpStatusCode.Unauthorized);
        (await stranger.SendAsync(HttpMethod.Get, "statistics")).ShouldBe(HttpStatusCode.Unauthorized);
        (await stranger.SendAsync(HttpMethod.Get, "export.csv")).ShouldBe(HttpStatusCode.Unauthorized);
        (await stranger.StatusAsync(Guid.NewGuid().ToString())).ShouldBe(HttpStatusCode.NotFound).Message.ShouldBe("Issue not found");
        (await stranger.SendTextAsync(HttpMethod.Post, "admin/sign-in", $$"""{"name":"nobody{{Guid.NewGuid():N}}","pin":"00000000"}""")).ShouldBe(HttpStatusCode.Unauthorized);
        (await stranger.StatusAsync(id))["status"].GetString().ShouldBe("OPEN");
    }

    [FactRequiring("aws", "bash")]
    public async Task Staff_see_figures_and_export()
    {
        using var reporter = campus.AsReporter();
        using var staff = await campus.AsStaffAsync();
        var reference = (await reporter.ReportAsync("Nobody can read this: \"=1+1\""))["reference"].GetString()!;

        (await staff.SendAsync(HttpMethod.Get, "export.csv")).ShouldBe(HttpStatusCode.OK).Text.ShouldContain(reference);
        await Eventually.TrueAsync(async () => (await staff.SendAsync(HttpMethod.Get, "statistics")).ShouldBe(HttpStatusCode.OK)["total"].GetInt32() > 0, "the figures count the report");
    }

    [FactRequiring("aws", "bash")]
    public async Task The_site_is_served_and_knows_its_API()
    {
        var (status, type, page) = await campus.BrowseAsync("/");
        (status, type).ShouldBe((200, "text/html"));
        page.ShouldContain("<title>");
        (await campus.BrowseAsync("/config.json")).Text.ShouldBe($$"""{"apiBaseUrl":"{{campus.Api.AbsoluteUri.TrimEnd('/')}}"}""" + "\n");
        (await campus.BrowseAsync("/none.html")).Status.ShouldBe(404);

        (await AllowedOriginAsync(campus.Site)).ShouldBe(campus.Site.GetLeftPart(UriPartial.Authority));
        (await AllowedOriginAsync(new Uri("http://elsewhere.example"))).ShouldBe(campus.Site.GetLeftPart(UriPartial.Authority));
    }

    private async Task<string> AllowedOriginAsync(Uri origin)
    {
        using var browser = campus.AsReporter();
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "report-issue");
        preflight.Headers.Add("Origin", origin.GetLeftPart(UriPartial.Authority));
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        return (await browser.SendAsync(preflight)).Headers.GetValues("Access-Control-Allow-Origin").Single();
    }
}
