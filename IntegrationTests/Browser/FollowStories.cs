using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CampusIssues.IntegrationTests.Browser.Support;
using CampusIssues.IntegrationTests.Support;
using Microsoft.Playwright;

namespace CampusIssues.IntegrationTests.Browser;

[Collection(CampusCollection.Name)]
public sealed class FollowStories(Campus campus, Chromium chromium) : IClassFixture<Chromium>
{
    private const int Refresh = 20_000;

    [TheoryRequiring(Chromium.Program)]
    [InlineData("")]
    [InlineData("   ")]
    public Task A_blank_reference_is_answered_by_the_page_alone(string reference) => chromium.VisitAsync(campus, Screen.Desktop, async visit =>
    {
        await visit.GoAsync("track.html");
        await visit.WriteAsync("Reference", reference);
        await visit.PressAsync("Show the report");

        await Assertions.Expect(visit.Summary).ToContainTextAsync("Enter the reference of your report");
        visit.Requests.ShouldNotContain(address => address.Contains("/issue-status", StringComparison.Ordinal));
    });

    [FactRequiring(Chromium.Program)]
    public Task An_unknown_reference_is_not_found() => chromium.VisitAsync(campus, Screen.Phone, async visit =>
    {
        await visit.GoAsync("track.html");
        await visit.WriteAsync("Reference", Guid.NewGuid().ToString());
        await visit.PressAsync("Show the report");

        await visit.SeesAsync("Issue not found");
    });

    [TheoryRequiring(Chromium.Program)]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public Task The_page_of_a_report_tells_what_happened_and_updates_by_itself(Screen screen) => chromium.VisitAsync(campus, screen, async visit =>
    {
        using var reporter = campus.AsReporter();
        using var staff = await campus.AsStaffAsync();
        var report = await reporter.ReportAsync("It drips");
        var id = report["issueId"].GetString()!;
        await visit.Page.Clock.InstallAsync();
        await visit.GoAsync("track.html");
        await visit.WriteAsync("Reference", report["reference"].GetString()!.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant());
        await visit.PressAsync("Show the report");
        await visit.SeesAsync("Maintenance – Library");

        await staff.UpdateAsync(id, "IN_PROGRESS", "The plumber comes on Thursday");
        await visit.Page.Clock.RunForAsync(Refresh);

        await visit.ReadsAsync("The status is now: In progress.");
        await Assertions.Expect(visit.Page.Locator(".timeline")).ToContainTextAsync("Open → In progress");
        await Assertions.Expect(visit.Page.Locator(".timeline")).ToContainTextAsync("The plumber comes on Thursday");
    });

    [TheoryRequiring(Chromium.Program)]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public Task The_reporter_adds_information_and_reopens_what_is_still_broken(Screen screen) => chromium.VisitAsync(campus, screen, async visit =>
    {
        using var reporter = campus.AsReporter();
        using var staff = await campus.AsStaffAsync();
        var report = await reporter.ReportAsync("The door sticks");
        await visit.GoAsync($"track.html?ref={report["reference"]}#key={report["followToken"]}");
        await visit.PressAsync("Add information");
        await visit.WriteAsync("What do you want to add?", "Only when it rains");
        await visit.PressAsync("Add it");
        await visit.ReadsAsync("Your information is added");
        await staff.UpdateAsync(report["issueId"].GetString()!, "RESOLVED", "Planed down", "fixed");
        await visit.Page.ReloadAsync();
        await visit.PressAsync("It is still broken");
        await visit.WriteAsync("What is still broken?", "It sticks again");
        await visit.PressAsync("Reopen the report");

        await visit.ReadsAsync("The report is open again");
        await Assertions.Expect(visit.Page.Locator(".timeline")).ToContainTextAsync("Reopened: still broken");
        (await reporter.StatusAsync(report["issueId"].GetString()!))["status"].GetString().ShouldBe("OPEN");
    });

    [FactRequiring(Chromium.Program)]
    public Task Without_the_link_a_stranger_only_reads() => chromium.VisitAsync(campus, Screen.Desktop, async visit =>
    {
        using var reporter = campus.AsReporter();
        var report = await reporter.ReportAsync("The lamp is out", email: $"gus.{Guid.NewGuid():N}@campus.example");
        await visit.GoAsync($"track.html?ref={report["reference"]}");
        await visit.ReadsAsync("The lamp is out");

        (await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add information" }).CountAsync()).ShouldBe(0);
        (await visit.Page.Locator("main").TextContentAsync())!.ShouldNotContain("@campus.example");
    });

    [FactRequiring(Chromium.Program)]
    public Task The_link_in_the_mail_opens_the_reporters_own_page() => chromium.VisitAsync(campus, Screen.Phone, async visit =>
    {
        using var reporter = campus.AsReporter();
        var me = $"ida.{Guid.NewGuid():N}@campus.example";
        var report = await reporter.ReportAsync("The blind is stuck", email: me);
        var mail = await campus.Mailbox(me).ReceivesAsync(report["reference"].GetString()!);

        await visit.GoAsync(LinkIn(mail, "track.html"));

        await visit.PressAsync("Add information");
        await visit.WriteAsync("What do you want to add?", "Third window from the door");
        await visit.PressAsync("Add it");
        await visit.ReadsAsync("Your information is added");
    });

    [FactRequiring(Chromium.Program, Needs = "mailbox")]
    public Task Who_joins_confirms_the_address_by_the_link_in_a_mail() => chromium.VisitAsync(campus, Screen.Phone, async visit =>
    {
        using var reporter = campus.AsReporter();
        var me = $"jon.{Guid.NewGuid():N}@campus.example";
        var report = await reporter.ReportAsync("The lift stops between floors");
        (await reporter.SendAsync(HttpMethod.Post, $"issues/{report["issueId"]}/followers", new JsonObject { ["email"] = me })).ShouldBe(HttpStatusCode.OK);
        var mail = await campus.Mailbox(me).ReceivesAsync("onfirm");

        await visit.GoAsync(LinkIn(mail, "email.html"));
        await visit.SeesAsync("Confirm your e-mail address");
        await visit.PressAsync("Confirm my address");

        await visit.ReadsAsync("Your e-mail address is confirmed");
    });

    // The page and its query, on whatever port the site is.
    private static string LinkIn(Mail mail, string page) => Regex.Match(mail.Text, $"{Regex.Escape(page)}\\S+").Value;
}
