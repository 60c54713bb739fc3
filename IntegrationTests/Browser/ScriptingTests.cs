using System.Net;
using System.Text.Json.Nodes;
using CampusIssues.IntegrationTests.Browser.Support;
using CampusIssues.IntegrationTests.Support;
using Microsoft.Playwright;

namespace CampusIssues.IntegrationTests.Browser;

/// <summary>Fifty ways to smuggle code into a page, in every field that people write. Each must show as the text that it is.</summary>
[Collection(CampusCollection.Name)]
public sealed class ScriptingTests(Campus campus, Chromium chromium) : IClassFixture<Chromium>
{
    private const string Location = "Cafeteria";

    private static readonly string[] Payloads = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Browser", "xss.cases"));

    // Several in one text, so that few reports carry all.
    private static readonly string[] Texts = [.. Payloads.Chunk(10).Select(chunk => string.Join('\n', chunk))];

    [FactRequiring(Chromium.Program)]
    public Task In_the_report_form_code_stays_text() => chromium.VisitAsync(campus, Screen.Desktop, async visit =>
    {
        await visit.AnswerAsync(Texts[0], location: Location, room: Payloads[0]);
        (await ShownAsync(visit, ".answers")).ShouldContain(Payloads[0]);
        await visit.SendAsync();

        await VerifyHarmlessAsync(visit);
    });

    [FactRequiring(Chromium.Program)]
    public Task In_addresses_code_stays_text() => chromium.VisitAsync(campus, Screen.Desktop, async visit =>
    {
        foreach (var payload in Texts)
        {
            var text = Uri.EscapeDataString(payload);
            await visit.GoAsync($"?location={text}&room={text}&type={text}&step={text}");
            await visit.SeesAsync(ReportForm.Where);
            await visit.GoAsync($"track.html?ref={text}#key={text}");
            await visit.SeesAsync("Follow a report");
        }

        await VerifyHarmlessAsync(visit);
    });

    [FactRequiring(Chromium.Program)]
    public Task On_the_pages_that_show_issues_code_stays_text() => chromium.VisitAsync(campus, Screen.Desktop, async visit =>
    {
        using var reporter = campus.AsReporter();
        using var staff = await campus.AsStaffAsync();
        await visit.ComeBackAsync();
        await visit.SeesAsync("Inbox");
        foreach (var text in Texts)
        {
            var report = await reporter.ReportAsync(text, location: Location);
            var id = report["issueId"].GetString()!;
            await reporter.SendAsync(HttpMethod.Post, $"issues/{id}/information", new JsonObject { ["text"] = text, ["followToken"] = report["followToken"].GetString() });
            await staff.SendAsync(HttpMethod.Put, "update-status", new JsonObject { ["issueId"] = id, ["status"] = "OPEN", ["internalNote"] = text });
            await staff.UpdateAsync(id, "RESOLVED", text, "declined");

            await visit.GoAsync($"track.html?ref={report["reference"]}");
            await Assertions.Expect(visit.Page.Locator(".timeline")).ToBeVisibleAsync();
            Occurrences(await ShownAsync(visit, "main"), text).ShouldBe(3);
            await visit.GoAsync($"admin.html?status=any&location={Location}&issue={report["reference"]}");
            await Assertions.Expect(visit.Pane.Locator(".timeline")).ToBeVisibleAsync();
            Occurrences(await ShownAsync(visit, ".pane"), text).ShouldBe(4);
            await VerifyHarmlessAsync(visit);
        }
    });

    [FactRequiring(Chromium.Program)]
    public Task In_the_names_of_rooms_code_stays_text() => chromium.VisitAsync(campus, Screen.Desktop, async visit =>
    {
        using var reporter = campus.AsReporter();
        var word = $"W{Guid.NewGuid():N}";
        foreach (var payload in Payloads)
        {
            (await reporter.ReportAsync($"{word} {payload}", location: Location, room: payload)).Status.ShouldBe(HttpStatusCode.OK);
        }

        await visit.OpenInboxAsync(word);
        await Assertions.Expect(visit.Rows).ToHaveCountAsync(Payloads.Length);
        var shown = await ShownAsync(visit, ".queue");
        Payloads.ShouldAllBe(payload => Occurrences(shown, payload) >= 2);
        await VerifyHarmlessAsync(visit);
    });

    [FactRequiring(Chromium.Program)]
    public Task In_what_staff_type_code_stays_text() => chromium.VisitAsync(campus, Screen.Desktop, async visit =>
    {
        using var reporter = campus.AsReporter();
        var report = await reporter.ReportAsync("Plain", location: Location);
        await visit.GoAsync("admin.html");
        await visit.WriteAsync("Name", Payloads[0]);
        await visit.WriteAsync("PIN", Payloads[1]);
        await visit.PressAsync("Sign in");
        await visit.HasFocusAsync("#summary");
        await visit.OpenIssueAsync(report["reference"].GetString()!);
        await visit.Pane.GetByRole(AriaRole.Button, new() { Name = "Duplicate", Exact = true }).ClickAsync();
        foreach (var text in Texts)
        {
            await visit.WriteAsync("Duplicate of", text);
            await visit.WriteAsync("Public comment", text);
            await visit.WriteAsync("Internal note", text);
            await visit.WriteAsync("Words or reference", text);
        }

        await visit.WriteAsync("Duplicate of", Payloads[2]);
        await visit.PressAsync("Save");
        await visit.ReadsAsync("Duplicate of names no issue");
        await visit.WriteAsync("Words or reference", $"{Payloads[0]} {Guid.NewGuid():N}");
        await visit.PressAsync("Search");
        await visit.ReadsAsync("No issue fits these filters");
        await VerifyHarmlessAsync(visit);
    });

    [FactRequiring(Chromium.Program)]
    public Task In_the_list_of_what_is_open_code_stays_text() => chromium.VisitAsync(campus, Screen.Phone, async visit =>
    {
        using var reporter = campus.AsReporter();
        await reporter.ReportAsync(Payloads[1], location: Location);
        await visit.GoAsync($"?location={Location}");
        await visit.PressAsync("Continue");
        await visit.SeesAsync(ReportForm.Known);

        (await ShownAsync(visit, ".cards")).ShouldContain(Payloads[1]);
        await VerifyHarmlessAsync(visit);
    });

    private static async Task<string> ShownAsync(Visit visit, string selector) => (await visit.Page.Locator(selector).TextContentAsync())!;

    private static int Occurrences(string page, string text) => page.Split(text).Length - 1;

    private static async Task VerifyHarmlessAsync(Visit visit)
    {
        (await visit.Page.EvaluateAsync<bool>("window.pwned === undefined && ({}).pwned === undefined")).ShouldBeTrue();
        (await visit.Page.Locator("main :is(script, img, iframe, object, embed, style, link, meta, base, video, audio, marquee, template)").CountAsync()).ShouldBe(0);
        visit.Requests.ShouldNotContain(address => new Uri(address).Host.EndsWith("x.example", StringComparison.Ordinal));
    }
}
