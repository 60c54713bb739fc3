using System.Text.Json.Nodes;
using CampusIssues.IntegrationTests.Browser.Support;
using CampusIssues.IntegrationTests.Support;
using Microsoft.Playwright;

namespace CampusIssues.IntegrationTests.Browser;

/// <summary>axe finds nothing, and nothing reaches over the edge, on every page and state, small and large, each in light and dark.</summary>
[Collection(CampusCollection.Name)]
public sealed class AccessibilityTests(Campus campus, Chromium chromium) : IClassFixture<Chromium>
{
    [AxeTheory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public Task Reporting_is_for_everyone(Screen screen) => chromium.VisitAsync(
        campus,
        screen,
        async visit =>
        {
            await visit.GoAsync();
            await visit.SeesAsync(ReportForm.Where);
            await visit.VerifyAccessibleAsync();
            await visit.PressAsync("Continue");
            await visit.HasFocusAsync("#summary");
            await visit.VerifyAccessibleAsync();
            await visit.AnswerWhereAsync("Main Building");
            await visit.SeesAsync(ReportForm.What);
            await visit.ChooseAsync("Security");
            await visit.VerifyAccessibleAsync();
            await visit.AnswerTypeAsync("Security");
            await visit.SeesAsync(ReportForm.Details);
            await visit.VerifyAccessibleAsync();
            await visit.AnswerDetailsAsync("A window does not close");
            await visit.SeesAsync(ReportForm.Contact);
            await visit.VerifyAccessibleAsync();
            await visit.AnswerContactAsync("hal@gmial.com");
            await visit.VerifyAccessibleAsync();
            await visit.Page.RouteAsync("**/report-issue", route => route.AbortAsync(), new() { Times = 1 });
            await visit.PressAsync("Send report");
            await visit.ReadsAsync("Sorry, there is a problem with the service");
            await visit.VerifyAccessibleAsync();
            await visit.SendAsync();
            await visit.VerifyAccessibleAsync();
        });

    [AxeTheory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public Task Following_is_for_everyone(Screen screen) => chromium.VisitAsync(
        campus,
        screen,
        async visit =>
        {
            using var reporter = campus.AsReporter();
            using var staff = await campus.AsStaffAsync();
            var report = await reporter.ReportAsync(new string('m', 300) + "\n" + new string('i', 300));
            await visit.GoAsync("track.html");
            await visit.PressAsync("Show the report");
            await visit.HasFocusAsync("#summary");
            await visit.VerifyAccessibleAsync();
            await visit.GoAsync($"track.html?ref={report["reference"]}#key={report["followToken"]}");
            await visit.PressAsync("Add information");
            await visit.VerifyAccessibleAsync();
            await staff.UpdateAsync(report["issueId"].GetString()!, "RESOLVED", "Done", "fixed");
            await visit.Page.ReloadAsync();
            await visit.ReadsAsync("Still broken?");
            await visit.VerifyAccessibleAsync();
            await visit.GoAsync("no-such-page");
            await visit.SeesAsync("There is no such page");
            await visit.VerifyAccessibleAsync();
        });

    [AxeTheory(Needs = "mailbox")]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public Task Mails_are_for_everyone(Screen screen) => chromium.VisitAsync(
        campus,
        screen,
        async visit =>
        {
            using var reporter = campus.AsReporter();
            using var staff = await campus.AsStaffAsync();
            var (me, other) = ($"kim.{Guid.NewGuid():N}@campus.example", $"lou.{Guid.NewGuid():N}@campus.example");
            var report = await reporter.ReportAsync(new string('m', 300), email: me, room: new string('r', 80));
            var id = report["issueId"].GetString()!;
            await reporter.SendAsync(HttpMethod.Post, $"issues/{id}/followers", new JsonObject { ["email"] = other });
            await staff.UpdateAsync(id, "RESOLVED", "Done", "fixed");

            await visit.VerifyReadableAsync(await campus.Mailbox(me).ReceivesAsync("Report received"));
            await visit.VerifyReadableAsync(await campus.Mailbox(me).ReceivesAsync("Status changed"));
            await visit.VerifyReadableAsync(await campus.Mailbox(other).ReceivesAsync("Confirm your address"));
            await visit.VerifyReadableAsync(await campus.Mailbox("facilities@campus.example").ReceivesAsync($"New issue: {report["reference"]}"));
        });

    [AxeTheory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public Task The_desk_is_for_everyone(Screen screen) => chromium.VisitAsync(
        campus,
        screen,
        async visit =>
        {
            using var reporter = campus.AsReporter();
            var words = $"W{Guid.NewGuid():N}";
            await reporter.ReportAsync(words);
            await visit.GoAsync("admin.html");
            await visit.PressAsync("Sign in");
            await visit.HasFocusAsync("#summary");
            await visit.VerifyAccessibleAsync();
            await visit.OpenInboxAsync(words);
            await visit.VerifyAccessibleAsync();
            await visit.Rows.GetByRole(AriaRole.Checkbox).CheckAsync();
            await visit.PressAsync("Change 1…");
            await visit.VerifyAccessibleAsync();
            await visit.PressAsync("Cancel");
            await visit.PressAsync("Keys");
            await visit.VerifyAccessibleAsync();
            await visit.PressAsync("Close");
            await visit.Rows.GetByRole(AriaRole.Link).ClickAsync();
            await visit.Pane.GetByRole(AriaRole.Button, new() { Name = "Duplicate" }).ClickAsync();
            await visit.PressAsync("Save");
            await visit.HasFocusAsync("#summary");
            await visit.VerifyAccessibleAsync();
            await visit.GoAsync("admin.html?q=nothing-like-it");
            await visit.ReadsAsync("No issue fits these filters");
            await visit.VerifyAccessibleAsync();
            await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Figures" }).ClickAsync();
            await visit.ReadsAsync("Open by age");
            await visit.VerifyAccessibleAsync();
        });
}
