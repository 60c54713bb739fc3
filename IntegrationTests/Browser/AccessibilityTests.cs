using CampusIssues.IntegrationTests.Browser.Support;
using CampusIssues.IntegrationTests.Support;
using Microsoft.Playwright;

namespace CampusIssues.IntegrationTests.Browser;

/// <summary>axe finds nothing, and nothing reaches over the edge, on every page and state, small and large, light and dark.</summary>
[Collection(CampusCollection.Name)]
public sealed class AccessibilityTests(Campus campus, Chromium chromium) : IClassFixture<Chromium>
{
    [AxeTheory]
    [InlineData(Screen.Desktop, ColorScheme.Light)]
    [InlineData(Screen.Desktop, ColorScheme.Dark)]
    [InlineData(Screen.Phone, ColorScheme.Light)]
    [InlineData(Screen.Phone, ColorScheme.Dark)]
    public Task Reporting_is_for_everyone(Screen screen, ColorScheme scheme) => chromium.VisitAsync(
        campus.Site,
        screen,
        async visit =>
        {
            await visit.GoAsync();
            await visit.SeesAsync(ReportForm.Where);
            await VerifyAsync(visit);
            await visit.PressAsync("Continue");
            await visit.HasFocusAsync("#summary");
            await VerifyAsync(visit);
            await visit.AnswerWhereAsync("Main Building");
            await visit.SeesAsync(ReportForm.What);
            await visit.ChooseAsync("Security");
            await VerifyAsync(visit);
            await visit.AnswerTypeAsync("Security");
            await visit.SeesAsync(ReportForm.Details);
            await VerifyAsync(visit);
            await visit.AnswerDetailsAsync("A window does not close");
            await visit.SeesAsync(ReportForm.Contact);
            await VerifyAsync(visit);
            await visit.AnswerContactAsync("hal@gmial.com");
            await VerifyAsync(visit);
            await visit.Page.RouteAsync("**/report-issue", route => route.AbortAsync(), new() { Times = 1 });
            await visit.PressAsync("Send report");
            await visit.ReadsAsync("Sorry, there is a problem with the service");
            await VerifyAsync(visit);
            await visit.SendAsync();
            await VerifyAsync(visit);
        },
        scheme);

    [AxeTheory]
    [InlineData(Screen.Desktop, ColorScheme.Light)]
    [InlineData(Screen.Desktop, ColorScheme.Dark)]
    [InlineData(Screen.Phone, ColorScheme.Light)]
    [InlineData(Screen.Phone, ColorScheme.Dark)]
    public Task Following_is_for_everyone(Screen screen, ColorScheme scheme) => chromium.VisitAsync(
        campus.Site,
        screen,
        async visit =>
        {
            using var reporter = campus.AsReporter();
            using var staff = await campus.AsStaffAsync();
            var report = await reporter.ReportAsync(new string('m', 300) + "\n" + new string('i', 300));
            await visit.GoAsync("track.html");
            await visit.PressAsync("Show the report");
            await visit.HasFocusAsync("#summary");
            await VerifyAsync(visit);
            await visit.GoAsync($"track.html?ref={report["reference"]}#key={report["followToken"]}");
            await visit.PressAsync("Add information");
            await VerifyAsync(visit);
            await staff.UpdateAsync(report["issueId"].GetString()!, "RESOLVED", "Done", "fixed");
            await visit.Page.ReloadAsync();
            await visit.ReadsAsync("Still broken?");
            await VerifyAsync(visit);
            await visit.GoAsync("no-such-page");
            await visit.SeesAsync("There is no such page");
            await VerifyAsync(visit);
        },
        scheme);

    [AxeTheory]
    [InlineData(Screen.Desktop, ColorScheme.Light)]
    [InlineData(Screen.Desktop, ColorScheme.Dark)]
    [InlineData(Screen.Phone, ColorScheme.Light)]
    [InlineData(Screen.Phone, ColorScheme.Dark)]
    public Task The_desk_is_for_everyone(Screen screen, ColorScheme scheme) => chromium.VisitAsync(
        campus.Site,
        screen,
        async visit =>
        {
            using var reporter = campus.AsReporter();
            var words = $"W{Guid.NewGuid():N}";
            await reporter.ReportAsync(words);
            await visit.GoAsync("admin.html");
            await visit.PressAsync("Sign in");
            await visit.HasFocusAsync("#summary");
            await VerifyAsync(visit);
            await visit.OpenInboxAsync(words);
            await VerifyAsync(visit);
            await visit.Rows.GetByRole(AriaRole.Checkbox).CheckAsync();
            await visit.PressAsync("Change 1…");
            await VerifyAsync(visit);
            await visit.PressAsync("Cancel");
            await visit.PressAsync("Keys");
            await VerifyAsync(visit);
            await visit.PressAsync("Close");
            await visit.Rows.GetByRole(AriaRole.Link).ClickAsync();
            await visit.Pane.GetByRole(AriaRole.Button, new() { Name = "Duplicate" }).ClickAsync();
            await visit.PressAsync("Save");
            await visit.HasFocusAsync("#summary");
            await VerifyAsync(visit);
            await visit.GoAsync("admin.html?q=nothing-like-it");
            await visit.ReadsAsync("No issue fits these filters");
            await VerifyAsync(visit);
            await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Figures" }).ClickAsync();
            await visit.ReadsAsync("Open by age");
            await VerifyAsync(visit);
        },
        scheme);

    private static async Task VerifyAsync(Visit visit)
    {
        (await Axe.CheckAsync(visit)).ShouldBeEmpty(await visit.Page.TitleAsync());
        (await visit.FitsAsync()).ShouldBeTrue(await visit.Page.TitleAsync());
    }
}
