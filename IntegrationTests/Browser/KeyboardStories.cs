using CampusIssues.IntegrationTests.Browser.Support;
using CampusIssues.IntegrationTests.Support;
using Microsoft.Playwright;

namespace CampusIssues.IntegrationTests.Browser;

/// <summary>What can be done with the mouse can be done without: following, joining, signing in, changing many. Reporting and triage are with their stories.</summary>
[Collection(CampusCollection.Name)]
public sealed class KeyboardStories(Campus campus, Chromium chromium) : IClassFixture<Chromium>
{
    private readonly string _words = $"W{Guid.NewGuid():N}";

    [FactRequiring(Chromium.Program)]
    public Task A_report_is_followed_added_to_and_reopened() => chromium.VisitAsync(campus, Screen.Desktop, async visit =>
    {
        using var reporter = campus.AsReporter();
        using var staff = await campus.AsStaffAsync();
        var report = await reporter.ReportAsync(_words);
        await visit.GoAsync($"track.html#key={report["followToken"]}");
        await visit.TabToAsync("Reference");
        await visit.Page.Keyboard.TypeAsync(report["reference"].GetString()!);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.SeesAsync("Maintenance – Library");
        await visit.HasFocusAsync("h1");

        await visit.GoAsync($"track.html?ref={report["reference"]}#key={report["followToken"]}");
        await visit.SeesAsync("Maintenance – Library");
        await visit.TabToAsync("Add information");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.HasFocusAsync("#note");
        await visit.Page.Keyboard.TypeAsync("Second shelf from the door");
        await visit.TabToAsync("Add it");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.ReadsAsync("Your information is added");

        await staff.UpdateAsync(report["issueId"].GetString()!, "RESOLVED", "Done", "fixed");
        await visit.Page.ReloadAsync();
        await visit.SeesAsync("Maintenance – Library");
        await visit.TabToAsync("It is still broken");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.HasFocusAsync("#note");
        await visit.Page.Keyboard.TypeAsync("It fell off again");
        await visit.TabToAsync("Reopen the report");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.ReadsAsync("The report is open again");
    });

    [FactRequiring(Chromium.Program)]
    public Task Somebody_joins_a_report() => chromium.VisitAsync(campus, Screen.Desktop, async visit =>
    {
        using var reporter = campus.AsReporter();
        var report = await reporter.ReportAsync(_words, location: "Hostel B", room: _words);
        await visit.GoAsync($"?location=Hostel%20B&room={_words}");
        await visit.SeesAsync(ReportForm.Where);
        await visit.TabToAsync("Continue");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.SeesAsync(ReportForm.Known);
        await visit.TabToAsync("I have this problem too");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.HasFocusAsync("#join-email");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.HasFocusAsync($"[id='joined-{report["issueId"]}']");

        (await reporter.StatusAsync(report["issueId"].GetString()!))["followers"].GetInt32().ShouldBe(1);
    });

    [FactRequiring(Chromium.Program)]
    public Task Staff_sign_in_and_change_many() => chromium.VisitAsync(campus, Screen.Desktop, async visit =>
    {
        using var reporter = campus.AsReporter();
        var keyboard = visit.Page.Keyboard;
        var report = await reporter.ReportAsync(_words);
        await visit.GoAsync($"admin.html?status=OPEN&q={_words}");
        await visit.TabToAsync("Name");
        await keyboard.TypeAsync("admin");
        await visit.TabToAsync("PIN");
        await keyboard.TypeAsync(Campus.AdminPin);
        await keyboard.PressAsync("Enter");
        await visit.SeesAsync("Inbox");
        await Assertions.Expect(visit.Rows.First).ToBeVisibleAsync();
        await keyboard.PressAsync("j");
        await keyboard.PressAsync("x");
        await keyboard.PressAsync("m");
        await visit.ReadsAsync("Change 1 issue");
        await visit.TabToAsync("Team");
        await keyboard.PressAsync("F");
        await visit.TabToAsync("Change them");
        await keyboard.PressAsync("Enter");
        await visit.ReadsAsync("All 1 are changed");
        await keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Page.Locator("dialog")).ToHaveCountAsync(0);

        (await reporter.StatusAsync(report["issueId"].GetString()!))["assignedTo"].GetString().ShouldBe("Facilities");
    });
}
