using CampusIssues.IntegrationTests.Browser.Support;
using CampusIssues.IntegrationTests.Support;
using Microsoft.Playwright;

namespace CampusIssues.IntegrationTests.Browser;

/// <summary>What makes the inbox quick: what is new shows by itself, originals are offered, colleagues' changes are kept.</summary>
[Collection(CampusCollection.Name)]
public sealed class TriageStories(Campus campus, Chromium chromium) : IClassFixture<Chromium>
{
    private const int Refresh = 60_000;
    private readonly string _words = $"W{Guid.NewGuid():N}";

    [TheoryRequiring(Chromium.Program)]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public Task Saving_over_a_colleague_s_change_keeps_what_was_not_touched(Screen screen) => chromium.VisitAsync(campus, screen, async visit =>
    {
        using var reporter = campus.AsReporter();
        using var colleague = await campus.AsStaffAsync();
        var report = await reporter.ReportAsync(_words);
        var id = report["issueId"].GetString()!;
        await visit.OpenIssueAsync(report["reference"].GetString()!);
        await visit.Pane.GetByLabel("Priority").SelectOptionAsync("HIGH");
        await visit.WriteAsync("Public comment", "Mine");
        await colleague.UpdateAsync(id, "IN_PROGRESS", "Theirs");
        await visit.PressAsync("Save");
        await visit.ReadsAsync("Somebody else changed this issue");
        await visit.PressAsync("Save mine over theirs");
        await visit.ReadsAsync("Saved.");

        var issue = await reporter.StatusAsync(id);
        issue["status"].GetString().ShouldBe("IN_PROGRESS");
        issue["priority"].GetString().ShouldBe("HIGH");
        issue.Text.ShouldContain("Theirs");
        issue.Text.ShouldContain("Mine");
    });

    [TheoryRequiring(Chromium.Program)]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public Task A_resolution_by_mistake_is_taken_back_and_the_reporter_told(Screen screen) => chromium.VisitAsync(campus, screen, async visit =>
    {
        using var reporter = campus.AsReporter();
        var report = await reporter.ReportAsync(_words);
        await visit.OpenIssueAsync(report["reference"].GetString()!);
        await visit.Pane.GetByRole(AriaRole.Button, new() { Name = "Resolve", Exact = true }).ClickAsync();
        await visit.WriteAsync("Public comment", "Done");
        await visit.Pane.GetByLabel("Team").SelectOptionAsync("IT");
        await visit.PressAsync("Save");
        await visit.PressAsync("Undo");
        await visit.ReadsAsync("Undone.");

        var issue = await reporter.StatusAsync(report["issueId"].GetString()!);
        issue["status"].GetString().ShouldBe("OPEN");
        issue.Json.TryGetProperty("assignedTo", out _).ShouldBeFalse();
        issue.Text.ShouldContain("by mistake");
    });

    [FactRequiring(Chromium.Program)]
    public Task A_change_of_many_is_taken_back_with_one_key_except_where_a_colleague_went_on() => chromium.VisitAsync(campus, Screen.Desktop, async visit =>
    {
        using var reporter = campus.AsReporter();
        using var colleague = await campus.AsStaffAsync();
        var mine = await reporter.ReportAsync(_words);
        var theirs = await reporter.ReportAsync(_words);
        await visit.OpenInboxAsync(_words);
        await Assertions.Expect(visit.Rows).ToHaveCountAsync(2);
        await visit.Page.GetByLabel("Choose all (2)").CheckAsync();
        await visit.PressAsync("Change 2…");
        await visit.Page.Locator("#batch-priority").SelectOptionAsync("HIGH");
        await visit.PressAsync("Change them");
        await visit.ReadsAsync("All 2 are changed");
        await visit.PressAsync("Close");
        await visit.ReadsAsync("2 changed.");
        await colleague.UpdateAsync(theirs["issueId"].GetString()!, "IN_PROGRESS");
        await visit.Page.Keyboard.PressAsync("u");
        await visit.ReadsAsync($"Not undone, as somebody changed it meanwhile: {theirs["reference"]}");

        (await reporter.StatusAsync(mine["issueId"].GetString()!))["priority"].GetString().ShouldBe("MEDIUM");
        (await reporter.StatusAsync(theirs["issueId"].GetString()!))["priority"].GetString().ShouldBe("HIGH");
    });

    [FactRequiring(Chromium.Program)]
    public Task New_reports_show_by_themselves() => chromium.VisitAsync(campus, Screen.Desktop, async visit =>
    {
        using var reporter = campus.AsReporter();
        await reporter.ReportAsync($"{_words} first");
        await visit.Page.Clock.InstallAsync();
        await visit.OpenInboxAsync(_words);
        await reporter.ReportAsync($"{_words} second");
        await visit.Page.Clock.RunForAsync(Refresh);

        await visit.PressAsync("Show 1 new report");

        await Assertions.Expect(visit.Rows.First).ToContainTextAsync("second");
    });

    [TheoryRequiring(Chromium.Program)]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public Task A_duplicate_is_offered_its_likely_original(Screen screen) => chromium.VisitAsync(campus, screen, async visit =>
    {
        using var reporter = campus.AsReporter();
        var original = await reporter.ReportAsync("Machine 4 shows E18", location: "Hostel A", room: _words);
        var again = await reporter.ReportAsync("Machine 4 is broken", location: "Hostel A", room: _words);
        await visit.OpenIssueAsync(again["reference"].GetString()!);
        await visit.Pane.GetByRole(AriaRole.Button, new() { Name = "Duplicate", Exact = true }).ClickAsync();
        await visit.Pane.GetByRole(AriaRole.Button, new() { Name = original["reference"].GetString()! }).ClickAsync();
        await visit.HasFocusAsync("#comment");
        await visit.Page.Keyboard.TypeAsync("Reported already");
        await visit.PressAsync("Save");
        await visit.ReadsAsync("Saved.");

        (await reporter.StatusAsync(again["issueId"].GetString()!))["duplicateOf"].GetString().ShouldBe(original["reference"].GetString());
        (await visit.FitsAsync()).ShouldBeTrue();
    });
}
