using CampusIssues.IntegrationTests.Browser.Support;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Browser;

/// <summary>The site's small modules, each by itself, in the browser that runs them.</summary>
[Collection(CampusCollection.Name)]
public sealed class ModuleTests(Campus campus, Chromium chromium) : IClassFixture<Chromium>
{
    [TheoryRequiring(Chromium.Program)]
    [InlineData("CI-7F3K-29QM", "CI-7F3K-29QM")]
    [InlineData("ci7f3k29qm", "CI-7F3K-29QM")]
    [InlineData(" 7f3k 29qm ", "CI-7F3K-29QM")]
    [InlineData("CI–7F3K–29QM", "CI-7F3K-29QM")]
    [InlineData("ci-ol1i-0000", "CI-0111-0000")]
    [InlineData("https://campus.example/track.html?ref=CI-7F3K-29QM", "CI-7F3K-29QM")]
    [InlineData("0F8FAD5B-D9CB-469F-A165-70867728950E", "0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData("0f8fad5bd9cb469fa16570867728950e", "0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData("", null)]
    [InlineData("CI-7F3K-29Q", null)]
    [InlineData("CI-7F3K-29QU", null)]
    [InlineData("<script>", null)]
    public Task A_reference_is_read_as_people_write_it(string text, string? expected) => WithModuleAsync(
        "lib/reference.js", "(module, text) => module.readReference(text)", text, expected);

    [TheoryRequiring(Chromium.Program)]
    [InlineData("bo@campus.example", true)]
    [InlineData("bo.b+tag@sub.campus.example", true)]
    [InlineData("bo", false)]
    [InlineData("bo@campus", false)]
    [InlineData("bo@@campus.example", false)]
    [InlineData("bo bo@campus.example", false)]
    [InlineData("<bo@campus.example>", false)]
    public Task An_address_is_checked_before_it_is_sent(string text, bool expected) => WithModuleAsync(
        "report/steps.js", "(module, text) => module.isAddress(text)", text, expected);

    [TheoryRequiring(Chromium.Program)]
    [InlineData("javascript:alert(1)", "#")]
    [InlineData("data:text/html,x", "#")]
    [InlineData("track.html?ref=CI-7F3K-29QM", "track.html?ref=CI-7F3K-29QM")]
    [InlineData("tel:112", "tel:112")]
    public Task A_link_leads_only_to_harmless_places(string link, string expected) => WithModuleAsync(
        "lib/dom.js", "(module, link) => module.h('a', { href: link }).getAttribute('href')", link, expected);

    [TheoryRequiring(Chromium.Program)]
    [InlineData(45, "45 s")]
    [InlineData(5_700, "1 h 35 min")]
    [InlineData(90_000, "25 h")]
    [InlineData(426_000, "4 d 22 h")]
    public Task A_span_of_time_is_said_shortly(int seconds, string expected) => WithModuleAsync(
        "lib/time.js", "(module, seconds) => module.span(seconds)", seconds, expected);

    [FactRequiring(Chromium.Program)]
    public Task A_new_rendering_keeps_focus_caret_and_order() => WithModuleAsync(
        "lib/patch.js",
        """
        async (module) => {
          const { h } = await import('/js/lib/dom.js');
          const list = (keys, value) => h('div', null, keys.map((key) => h('input', { 'data-key': key, value })));
          const live = list(['a', 'b', 'c'], 'text');
          document.body.append(live);
          const second = live.children[1];
          second.focus();
          second.setSelectionRange(2, 2);
          module.patchChildren(live, list(['b', 'c', 'd'], 'text'));
          return [document.activeElement === second, second.selectionStart, [...live.children].map((child) => child.dataset.key).join('')].join();
        }
        """,
        0,
        "true,2,bcd");

    private async Task WithModuleAsync<TInput, TOutput>(string module, string call, TInput input, TOutput expected)
    {
        var bench = await chromium.BenchAsync(campus);
        (await bench.EvaluateAsync<TOutput>($"async (input) => ({call})(await import('/js/{module}'), input)", input)).ShouldBe(expected);
    }
}
