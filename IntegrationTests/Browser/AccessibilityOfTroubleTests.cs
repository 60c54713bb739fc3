using CampusIssues.IntegrationTests.Browser.Support;
using CampusIssues.IntegrationTests.Support;
using Microsoft.Playwright;

namespace CampusIssues.IntegrationTests.Browser;

/// <summary>axe finds nothing either where something went wrong: outages, refusals, conflicts, what isn't there.</summary>
[Collection(CampusCollection.Name)]
public sealed class AccessibilityOfTroubleTests(Campus campus, Chromium chromium) : IClassFixture<Chromium>
{
    [AxeTheory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public Task Of_reporting(Screen screen) => chromium.VisitAsync(
        campus,
        screen,
        async visit =>
        {
            using var reporter = campus.AsReporter();
            await reporter.ReportAsync("A loose handrail", location: "Sports Complex");
            await visit.Page.RouteAsync("**/catalogue", route => route.AbortAsync(), new() { Times = 1 });
            await visit.GoAsync();
            await visit.ReadsAsync("We cannot reach the service");
            await visit.VerifyAccessibleAsync();
            await visit.GoAsync("?location=Sports%20Complex");
            await visit.PressAsync("Continue");
            await visit.SeesAsync(ReportForm.Known);
            await visit.VerifyAccessibleAsync();
            await visit.PressAsync("I have this problem too");
            await visit.WriteAsync("E-mail address", "nobody");
            await visit.PressAsync("Add me");
            await visit.ReadsAsync("Enter an e-mail address like");
            await visit.VerifyAccessibleAsync();
            await visit.WriteAsync("E-mail address", "");
            await visit.PressAsync("Add me");
            await visit.ReadsAsync("You are added");
            await visit.VerifyAccessibleAsync();
            await visit.PressAsync("None of these");
            await visit.SeesAsync(ReportForm.What);
            await visit.PressAsync("Continue");
            await visit.HasFocusAsync("#summary");
            await visit.VerifyAccessibleAsync();
            await visit.AnswerTypeAsync("Network/Internet");
            await visit.WriteAsync(ReportForm.Details, new string('x', 4001));
            await visit.PressAsync("Continue");
            await visit.ReadsAsync("1 characters too many");
            await visit.VerifyAccessibleAsync();
            await visit.GoAsync();
            await visit.ReadsAsync("We kept your unfinished report");
            await visit.VerifyAccessibleAsync();
        });

    [AxeTheory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public Task Of_following(Screen screen) => chromium.VisitAsync(
        campus,
        screen,
        async visit =>
        {
            using var reporter = campus.AsReporter();
            var report = await reporter.ReportAsync();
            await visit.GoAsync("track.html?ref=CI-0000-0000");
            await visit.SeesAsync("Issue not found");
            await visit.VerifyAccessibleAsync();
            await visit.GoAsync($"track.html?ref={report["reference"]}#key=forged.token");
            await visit.PressAsync("Add information");
            await visit.PressAsync("Add it");
            await visit.ReadsAsync("Write what you want to add");
            await visit.VerifyAccessibleAsync();
            await visit.WriteAsync("What do you want to add?", "More");
            await visit.PressAsync("Add it");
            await visit.ReadsAsync("This link does not allow it.");
            await visit.VerifyAccessibleAsync();
            await visit.Page.RouteAsync("**/issue-status/**", route => route.AbortAsync(), new() { Times = 1 });
            await visit.Page.ReloadAsync();
            await visit.ReadsAsync("Your report is safe with us");
            await visit.VerifyAccessibleAsync();
            await visit.GoAsync("track.html");
            await visit.ReadsAsync("Your reports on this device");
            await visit.VerifyAccessibleAsync();
            await visit.GoAsync("email.html?choice=stop#token=forged.token.too");
            await visit.PressAsync("Stop all e-mail to me");
            await visit.ReadsAsync("works for seven days");
            await visit.VerifyAccessibleAsync();
            await visit.GoAsync("email.html?choice=none");
            await visit.SeesAsync("This link is not complete");
            await visit.VerifyAccessibleAsync();
        });

    [AxeTheory]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public Task Of_the_desk(Screen screen) => chromium.VisitAsync(
        campus,
        screen,
        async visit =>
        {
            using var reporter = campus.AsReporter();
            using var colleague = await campus.AsStaffAsync();
            var report = await reporter.ReportAsync();
            await visit.OpenIssueAsync(report["reference"].GetString()!);
            await visit.VerifyAccessibleAsync();
            await visit.WriteAsync("Public comment", "Mine");
            await colleague.UpdateAsync(report["issueId"].GetString()!, "IN_PROGRESS", "Theirs");
            await visit.PressAsync("Save");
            await visit.ReadsAsync("Somebody else changed this issue");
            await visit.VerifyAccessibleAsync();
            await visit.GoAsync("admin.html?issue=CI-0000-0000");
            await visit.ReadsAsync("Issue not found");
            await visit.VerifyAccessibleAsync();
            await visit.Page.RouteAsync("**/get-all-issues**", route => route.AbortAsync(), new() { Times = 1 });
            await visit.GoAsync("admin.html");
            await visit.ReadsAsync("Sorry, there is a problem with the service");
            await visit.VerifyAccessibleAsync();
            await visit.GoAsync($"admin.html?status=any&q={report["reference"]}");
            await visit.Rows.GetByRole(AriaRole.Checkbox).CheckAsync();
            await visit.PressAsync("Change 1…");
            await visit.PressAsync("Change them");
            await visit.HasFocusAsync("#summary");
            await visit.VerifyAccessibleAsync();
            await visit.Page.Locator("dialog").GetByLabel("Status").SelectOptionAsync("OPEN");
            await visit.PressAsync("Change them");
            await visit.ReadsAsync("0 changed, 1 not");
            await visit.VerifyAccessibleAsync();
            await visit.PressAsync("Close");
            await visit.Page.RouteAsync("**/statistics**", route => route.FulfillAsync(new()
            {
                Status = 401,
                ContentType = "application/json",
                Headers = [new("Access-Control-Allow-Origin", campus.Site.GetLeftPart(UriPartial.Authority))],
                Body = """{"message":"Sign in again","errors":[],"requestId":"1"}""",
            }), new() { Times = 1 });
            await visit.GoAsync("admin.html?screen=figures");
            await visit.ReadsAsync("Sign in again");
            await visit.VerifyAccessibleAsync();
        });
}
