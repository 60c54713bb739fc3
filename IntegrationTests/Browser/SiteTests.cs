using System.Net;
using System.Text.RegularExpressions;
using CampusIssues.IntegrationTests.Browser.Support;
using CampusIssues.IntegrationTests.Support;
using Microsoft.Playwright;

namespace CampusIssues.IntegrationTests.Browser;

/// <summary>The site as a browser gets it.</summary>
[Collection(CampusCollection.Name)]
public sealed partial class SiteTests(Campus campus, Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = campus.Site };

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task The_site_tells_where_the_api_is() =>
        (await _http.GetStringAsync("config.json")).ShouldBe($$"""{"apiBaseUrl":"{{campus.Api.AbsoluteUri.TrimEnd('/')}}"}""");

    [Theory]
    [InlineData("")]
    [InlineData("track.html")]
    [InlineData("admin.html")]
    [InlineData("js/report/main.js")]
    [InlineData("no-such-page")]
    public async Task Every_answer_is_under_the_policy_and_names_no_server(string path)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative));

        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("require-trusted-types-for 'script'");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.Server.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_did_not_change_is_not_sent_again()
    {
        using var first = await _http.GetAsync(new Uri("css/base.css", UriKind.Relative));
        using var again = new HttpRequestMessage(HttpMethod.Get, "css/base.css");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await _http.SendAsync(again);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_404_with_words()
    {
        using var answer = await _http.GetAsync(new Uri("no-such-page", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("There is no such page");
    }

    [TheoryRequiring(Chromium.Program)]
    [InlineData("./")]
    [InlineData("track.html")]
    [InlineData("admin.html")]
    [InlineData("email.html")]
    public async Task Without_scripts_a_page_says_what_to_do(string path)
    {
        await using var context = await chromium.WithoutScriptsAsync(campus);
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);

        await Assertions.Expect(page.Locator("main noscript p")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".loading")).ToBeHiddenAsync();
    }

    [FactRequiring(Chromium.Program)]
    public Task Each_action_begins_a_trace_of_its_own_and_no_third_party_is_asked() => chromium.VisitAsync(campus, Screen.Desktop, async visit =>
    {
        var traces = new List<string>();
        visit.Page.Request += (_, request) =>
        {
            if (request.Url.Contains("/issue-status/", StringComparison.Ordinal) && request.Headers.TryGetValue("traceparent", out var trace))
            {
                traces.Add(trace);
            }
        };
        await visit.GoAsync("track.html");
        foreach (var reference in new[] { Guid.NewGuid(), Guid.NewGuid() })
        {
            await visit.WriteAsync("Reference", reference.ToString());
            await visit.PressAsync("Show the report");
            await visit.ReadsAsync(reference.ToString());
        }

        traces.ShouldAllBe(trace => TraceParent().IsMatch(trace));
        traces.Select(trace => trace.Split('-')[1]).Distinct().Count().ShouldBe(2);
        visit.Requests.ShouldAllBe(address => address.StartsWith(campus.Site.AbsoluteUri, StringComparison.Ordinal) || address.StartsWith(campus.Api.AbsoluteUri, StringComparison.Ordinal));
    });

    [GeneratedRegex("^00-[0-9a-f]{32}-[0-9a-f]{16}-01$")]
    private static partial Regex TraceParent();
}
