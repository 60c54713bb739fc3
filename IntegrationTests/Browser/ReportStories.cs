using System.Text.RegularExpressions;
using CampusIssues.IntegrationTests.Browser.Support;
using CampusIssues.IntegrationTests.Support;
using Microsoft.Playwright;

namespace CampusIssues.IntegrationTests.Browser;

[Collection(CampusCollection.Name)]
public sealed class ReportStories(Campus campus, Chromium chromium) : IClassFixture<Chromium>
{
    private readonly string _words = $"The tap runs {Guid.NewGuid():N}";

    [TheoryRequiring(Chromium.Program)]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public Task A_report_made_in_the_browser_is_confirmed_mailed_and_can_be_followed(Screen screen) => chromium.VisitAsync(campus, screen, async visit =>
    {
        var me = $"eva.{Guid.NewGuid():N}@campus.example";
        await visit.AnswerAsync(_words, me, room: "2.14");

        var reference = await visit.SendAsync();

        reference.ShouldMatch("^CI-[0-9A-Z]{4}-[0-9A-Z]{4}$");
        (await campus.Mailbox(me).ReceivesAsync(reference)).Text.ShouldContain(reference);
        await visit.Page.ReloadAsync();
        await visit.ReadsAsync(reference);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Follow this report" }).ClickAsync();
        await visit.SeesAsync("Maintenance – Hostel C, 2.14");
        await visit.ReadsAsync(_words);
        (await visit.FitsAsync()).ShouldBeTrue();
    });

    [FactRequiring(Chromium.Program)]
    public Task A_report_needs_no_mouse() => chromium.VisitAsync(campus, Screen.Desktop, async visit =>
    {
        var keyboard = visit.Page.Keyboard;
        await visit.GoAsync("?location=Hostel%20B");
        await visit.SeesAsync(ReportForm.Where);
        await visit.TabToAsync("Continue");
        await keyboard.PressAsync("Enter");
        if (await visit.LooksAroundAsync())
        {
            await visit.TabToAsync("None of these");
            await keyboard.PressAsync("Enter");
        }

        await visit.SeesAsync(ReportForm.What);
        await visit.HasFocusAsync("h1");
        await visit.TabToAsync("Network");
        await keyboard.PressAsync("ArrowDown");
        await visit.TabToAsync("Continue");
        await keyboard.PressAsync("Enter");
        await visit.SeesAsync(ReportForm.Details);
        await visit.TabToAsync(ReportForm.Details);
        await keyboard.TypeAsync(_words);
        await visit.TabToAsync("Continue");
        await keyboard.PressAsync("Enter");
        await visit.SeesAsync(ReportForm.Contact);
        await visit.TabToAsync("Continue");
        await keyboard.PressAsync("Enter");
        await visit.SeesAsync(ReportForm.Check);
        await visit.TabToAsync("Send report");
        await keyboard.PressAsync("Enter");

        await visit.SeesAsync(ReportForm.Sent);
        await visit.HasFocusAsync("h1");
    });

    [TheoryRequiring(Chromium.Program)]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public Task A_missing_answer_is_said_on_top_and_beside_its_field(Screen screen) => chromium.VisitAsync(campus, screen, async visit =>
    {
        await visit.GoAsync();
        await visit.PressAsync("Continue");

        await visit.HasFocusAsync("#summary");
        (await visit.Page.TitleAsync()).ShouldStartWith("Error: ");
        await Assertions.Expect(visit.Page.Locator("#location-error")).ToContainTextAsync("Choose where the problem is");
        await visit.Summary.GetByRole(AriaRole.Link).ClickAsync();
        await visit.HasFocusAsync("#location");
    });

    [TheoryRequiring(Chromium.Program)]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public Task Answers_survive_a_reload(Screen screen) => chromium.VisitAsync(campus, screen, async visit =>
    {
        await visit.AnswerAsync(_words, "fay@campus.example", room: "under the stairs");

        await visit.Page.ReloadAsync();

        await visit.SeesAsync(ReportForm.Check);
        await visit.ReadsAsync(_words);
        await visit.ReadsAsync("under the stairs");
        await visit.ReadsAsync("fay@campus.example");
    });

    [TheoryRequiring(Chromium.Program)]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public Task An_outage_loses_nothing_and_sending_again_makes_one_issue(Screen screen) => chromium.VisitAsync(campus, screen, async visit =>
    {
        await visit.AnswerAsync(_words);
        await visit.Page.RouteAsync("**/report-issue", async route =>
        {
            // The issue is made, but its answer never arrives.
            await route.FetchAsync();
            await route.AbortAsync();
        }, new() { Times = 1 });
        await visit.PressAsync("Send report");
        await visit.ReadsAsync("Your report is not lost");

        var reference = await visit.SendAsync();

        using var staff = await campus.AsStaffAsync();
        var found = (await staff.ListAsync($"?q={_words.Split(' ')[^1]}&limit=100"))["issues"].EnumerateArray().Select(issue => issue.GetProperty("reference").GetString());
        found.ShouldBe([reference]);
    });

    [TheoryRequiring(Chromium.Program)]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public Task Me_too_joins_what_is_already_reported(Screen screen) => chromium.VisitAsync(campus, screen, async visit =>
    {
        using var other = campus.AsReporter();
        var id = (await other.ReportAsync(_words, location: "Sports Complex"))["issueId"].GetString()!;
        await visit.GoAsync("?location=Sports%20Complex");
        await visit.PressAsync("Continue");
        await visit.SeesAsync(ReportForm.Known);
        var card = visit.Page.Locator("li.card").Filter(new() { HasText = _words });
        await card.GetByRole(AriaRole.Button).ClickAsync();
        await visit.PressAsync("Add me");

        await Assertions.Expect(card).ToContainTextAsync("You are added");
        await visit.GoAsync("track.html");
        await visit.ReadsAsync("you joined it");
        (await other.StatusAsync(id))["followers"].GetInt32().ShouldBe(1);
    });

    [FactRequiring(Chromium.Program)]
    public Task What_is_open_in_the_same_room_comes_first() => chromium.VisitAsync(campus, Screen.Phone, async visit =>
    {
        using var other = campus.AsReporter();
        var room = $"R{Random.Shared.Next(1_000_000)}";
        await other.ReportAsync(_words, location: "Computer Lab 2", room: room);
        await other.ReportAsync("Somewhere else, and newer", location: "Computer Lab 2");
        await visit.GoAsync($"?location=Computer%20Lab%202&room={room.ToLowerInvariant()}");
        await visit.PressAsync("Continue");
        await visit.SeesAsync(ReportForm.Known);

        await Assertions.Expect(visit.Page.Locator("li.card").First).ToContainTextAsync(_words);
    });

    [TheoryRequiring(Chromium.Program)]
    [InlineData(true, "The link is copied.")]
    [InlineData(false, "Here is the link: http")]
    public Task On_plain_http_the_link_is_copied_too_or_else_shown(bool canCopy, string said) => chromium.VisitAsync(campus, Screen.Phone, async visit =>
    {
        await visit.Page.AddInitScriptAsync("delete Navigator.prototype.clipboard; delete Crypto.prototype.randomUUID;");
        await visit.Page.AddInitScriptAsync($"Document.prototype.execCommand = {(canCopy ? "Document.prototype.execCommand" : "() => false")};");
        await visit.AnswerAsync(_words);
        var reference = await visit.SendAsync();

        await visit.PressAsync("Copy the link");

        await visit.ReadsAsync(said);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copy the link" })).ToBeFocusedAsync();
        if (canCopy)
        {
            await visit.Page.GotoAsync("track.html");
            await visit.Page.GetByLabel("Reference").FocusAsync();
            await visit.Page.Keyboard.PressAsync("Control+V");
            await Assertions.Expect(visit.Page.GetByLabel("Reference")).ToHaveValueAsync(new Regex($"track\\.html\\?ref={reference}#key="));
        }
    });

    [FactRequiring(Chromium.Program)]
    public Task The_confirmation_prints_with_its_link_and_without_buttons() => chromium.VisitAsync(campus, Screen.Desktop, async visit =>
    {
        await visit.AnswerAsync(_words, room: "2.14");
        var reference = await visit.SendAsync();

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(visit.Page.Locator(".print-only")).ToContainTextAsync($"track.html?ref={reference}#key=");
        await Assertions.Expect(visit.Page.GetByText("Maintenance – Hostel C, 2.14")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Print" })).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator("nav").First).ToBeHiddenAsync();
    });

    [TheoryRequiring(Chromium.Program)]
    [InlineData(Screen.Desktop)]
    [InlineData(Screen.Phone)]
    public Task Before_a_security_report_comes_the_emergency_notice(Screen screen) => chromium.VisitAsync(campus, screen, async visit =>
    {
        await visit.GoAsync("?location=Hostel%20A");
        await visit.AnswerWhereAsync("Hostel A");
        await visit.SeesAsync(ReportForm.What);
        await visit.ChooseAsync("Security");

        await visit.ReadsAsync("Before you go on");
    });

    [FactRequiring(Chromium.Program, Needs = "mailbox")]
    public Task A_link_on_a_door_answers_where() => chromium.VisitAsync(campus, Screen.Phone, async visit =>
    {
        await visit.GoAsync("?location=library&room=2.14&type=Network");

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Radio, new() { Name = "Library" })).ToBeCheckedAsync();
        await Assertions.Expect(visit.Page.GetByLabel("Room or area")).ToHaveValueAsync("2.14");
    });
}
