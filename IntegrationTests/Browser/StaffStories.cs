using CampusIssues.IntegrationTests.Browser.Support;
using CampusIssues.IntegrationTests.Support;
using Microsoft.Playwright;

namespace CampusIssues.IntegrationTests.Browser;

[Collection(CampusCollection.Name)]
public sealed class StaffStories(Campus campus, Chromium chromium) : IClassFixture<Chromium>
{
    private readonly string _words = $"W{Guid.NewGuid():N}";

    [TheoryRequiring(Chromium.Program)]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public Task Staff_resolve_an_issue_and_the_reporter_sees_it(Screen screen) => chromium.VisitAsync(campus, screen, async visit =>
    {
        using var reporter = campus.AsReporter();
        var report = await reporter.ReportAsync(_words);
        await visit.OpenInboxAsync(_words, "OPEN");
        await visit.Rows.GetByRole(AriaRole.Link).ClickAsync();
        await visit.Pane.GetByRole(AriaRole.Button, new() { Name = "Resolve" }).ClickAsync();
        await visit.HasFocusAsync("#comment");
        await visit.WriteAsync("Public comment", "The bulb was replaced");
        await visit.PressAsync("Save");
        await visit.ReadsAsync("Saved.");

        await visit.GoAsync($"track.html?ref={report["reference"]}");
        await visit.ReadsAsync("It is fixed.");
        await visit.ReadsAsync("The bulb was replaced");
    });

    [FactRequiring(Chromium.Program)]
    public Task An_issue_is_triaged_with_keys_alone() => chromium.VisitAsync(campus, Screen.Desktop, async visit =>
    {
        using var reporter = campus.AsReporter();
        var report = await reporter.ReportAsync(_words);
        var keyboard = visit.Page.Keyboard;
        await visit.OpenInboxAsync(_words, "OPEN");
        await keyboard.PressAsync("j");
        await keyboard.PressAsync("Enter");
        await visit.HasFocusAsync("#issue-title");
        await keyboard.PressAsync("a");
        await visit.HasFocusAsync("#assignedTo");
        await keyboard.PressAsync("I");
        await keyboard.PressAsync("Control+Enter");
        await visit.ReadsAsync("Saved.");
        await keyboard.PressAsync("Escape");
        await visit.HasFocusAsync(".queue-link");

        var issue = await reporter.StatusAsync(report["issueId"].GetString()!);
        issue["status"].GetString().ShouldBe("IN_PROGRESS");
        issue["assignedTo"].GetString().ShouldBe("IT");
    });

    [FactRequiring(Chromium.Program)]
    public Task The_question_mark_shows_the_keys() => chromium.VisitAsync(campus, Screen.Desktop, async visit =>
    {
        await visit.ComeBackAsync();
        await visit.SeesAsync("Inbox");
        await visit.Page.Keyboard.PressAsync("?");
        await visit.ReadsAsync("Next issue");
        await visit.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(visit.Page.Locator("dialog")).ToHaveCountAsync(0);
    });

    [TheoryRequiring(Chromium.Program)]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public Task Who_was_slower_sees_both_versions_and_loses_nothing(Screen screen) => chromium.VisitAsync(campus, screen, async visit =>
    {
        using var reporter = campus.AsReporter();
        using var colleague = await campus.AsStaffAsync();
        var report = await reporter.ReportAsync(_words);
        var id = report["issueId"].GetString()!;
        await visit.OpenIssueAsync(report["reference"].GetString()!);
        await visit.WriteAsync("Public comment", "Mine");
        await colleague.UpdateAsync(id, "IN_PROGRESS", "Theirs");
        await visit.PressAsync("Save");
        await visit.ReadsAsync("Somebody else changed this issue");
        await visit.ReadsAsync("Theirs");
        await visit.PressAsync("Take theirs, keep my words");
        await visit.PressAsync("Save");
        await visit.ReadsAsync("Saved.");

        var text = (await reporter.StatusAsync(id)).Text;
        text.ShouldContain("Theirs");
        text.ShouldContain("Mine");
        text.ShouldContain("\"status\":\"IN_PROGRESS\"");
    });

    [TheoryRequiring(Chromium.Program)]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public Task What_was_typed_outlives_the_session(Screen screen) => chromium.VisitAsync(campus, screen, async visit =>
    {
        using var reporter = campus.AsReporter();
        var report = await reporter.ReportAsync(_words);
        await visit.OpenIssueAsync(report["reference"].GetString()!);
        await visit.WriteAsync("Internal note", "Key at the gate desk");
        await visit.Page.RouteAsync("**/update-status", route => route.FulfillAsync(new()
        {
            Status = 401,
            ContentType = "application/json",
            Headers = [new("Access-Control-Allow-Origin", campus.Site.GetLeftPart(UriPartial.Authority))],
            Body = """{"message":"Sign in again","errors":[],"requestId":"1"}""",
        }), new() { Times = 1 });
        await visit.PressAsync("Save");
        await visit.ReadsAsync("What you wrote is still here");
        await visit.WriteAsync("PIN", Campus.AdminPin);
        await visit.Page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        await visit.ReadsAsync("Saved.");
        await visit.ReadsAsync("Key at the gate desk");
        (await reporter.StatusAsync(report["issueId"].GetString()!)).Text.ShouldNotContain("gate desk");
    });

    [TheoryRequiring(Chromium.Program)]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public Task Several_issues_change_at_once_each_with_its_result(Screen screen) => chromium.VisitAsync(campus, screen, async visit =>
    {
        using var reporter = campus.AsReporter();
        using var colleague = await campus.AsStaffAsync();
        var fresh = await reporter.ReportAsync(_words);
        var stale = await reporter.ReportAsync(_words);
        await visit.OpenInboxAsync(_words);
        await Assertions.Expect(visit.Rows).ToHaveCountAsync(2);
        await colleague.UpdateAsync(stale["issueId"].GetString()!, "IN_PROGRESS");
        await visit.Page.GetByLabel("Choose all (2)").CheckAsync();
        await visit.PressAsync("Change 2…");
        await visit.Page.Locator("#batch-assignedTo").SelectOptionAsync("Security");
        await visit.PressAsync("Change them");

        await visit.ReadsAsync("1 changed, 1 not");
        (await reporter.StatusAsync(fresh["issueId"].GetString()!))["assignedTo"].GetString().ShouldBe("Security");
    });

    [TheoryRequiring(Chromium.Program)]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public Task A_wrong_pin_is_refused_and_a_lockout_says_how_long(Screen screen) => chromium.VisitAsync(campus, screen, async visit =>
    {
        await visit.SignInAsync(pin: "wrong");
        await visit.HasFocusAsync("#summary");
        await visit.Page.RouteAsync("**/admin/sign-in", route => route.FulfillAsync(new()
        {
            Status = 429,
            ContentType = "application/json",
            Headers = [new("Access-Control-Allow-Origin", campus.Site.GetLeftPart(UriPartial.Authority)), new("Access-Control-Expose-Headers", "Retry-After"), new("Retry-After", "900")],
            Body = """{"message":"Too many failures","errors":[],"requestId":"1"}""",
        }));
        await visit.PressAsync("Sign in");

        await visit.ReadsAsync("Please wait 15 minutes.");
        using var admin = campus.AsReporter();
        await admin.SignInAsync("admin", Campus.AdminPin);
    });

    [TheoryRequiring(Chromium.Program)]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public Task Figures_and_the_list_leave_as_csv(Screen screen) => chromium.VisitAsync(campus, screen, async visit =>
    {
        using var reporter = campus.AsReporter();
        await reporter.ReportAsync(_words);
        await visit.OpenInboxAsync(_words);
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.PressAsync("Export CSV"));
        var csv = await File.ReadAllTextAsync(await download.PathAsync());
        csv.ShouldContain(_words);

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Figures" }).ClickAsync();
        await visit.SeesAsync("Figures");
        await visit.ReadsAsync("Open by location");
        download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.PressAsync("Export all issues (CSV)"));
        (await File.ReadAllTextAsync(await download.PathAsync())).ShouldContain(_words);
    });
}
