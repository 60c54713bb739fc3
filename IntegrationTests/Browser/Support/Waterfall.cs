using CampusIssues.IntegrationTests.Support;
using Microsoft.Playwright;

namespace CampusIssues.IntegrationTests.Browser.Support;

/// <summary>A trace as the dashboard's page draws it.</summary>
public sealed class Waterfall(IPage page)
{
    /// <summary>A span by its name and the resource that it is of.</summary>
    public ILocator Span(string name, string resource) => page.Locator($"[role=treeitem][aria-label^='{name}, {resource}, ']").First;

    /// <summary>The links of the span whose panel is open.</summary>
    public ILocator Links => page.Locator("aside a[href*='/traces/detail/'].mono");

    /// <summary>Waits until a span has come in; the page draws it by itself.</summary>
    public Task HasAsync(string name, string resource) => Assertions.Expect(Span(name, resource)).ToBeVisibleAsync();

    /// <summary>Waits until some spans stand in each other in this order, each written as <c>name @resource</c>.</summary>
    public Task HasPathAsync(params string[] spans) => Eventually.TrueAsync(
        async () => (await PathsAsync()).Any(path => path.SequenceEqual(spans)),
        $"the trace has {string.Join(" → ", spans)}");

    /// <summary>What the page tells of a span in its panel: names and values of attributes, timing and links.</summary>
    public async Task<IReadOnlyDictionary<string, string>> OpenAsync(string name, string resource)
    {
        await Span(name, resource).ClickAsync();
        await Assertions.Expect(page.Locator("aside h2").First).ToHaveTextAsync(name);
        var texts = await page.EvaluateAsync<string[][]>("[...document.querySelectorAll('aside dl > dt')].map(dt => [dt.textContent, dt.nextElementSibling.textContent])");
        return texts.GroupBy(pair => pair[0]).ToDictionary(pair => pair.Key, pair => pair.First()[1]);
    }

    /// <summary>Each span with those that it stands in, outermost first.</summary>
    private async Task<IReadOnlyList<string[]>> PathsAsync()
    {
        var rows = await page.EvaluateAsync<string[][]>(
            "[...document.querySelectorAll('[role=treeitem]')].map(row => [row.ariaLevel, row.querySelector('b').textContent, row.querySelector('b + .faint').textContent])");
        var open = new List<string>();
        var paths = new List<string[]>();
        foreach (var row in rows)
        {
            var level = int.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture);
            open.RemoveRange(level - 1, open.Count - level + 1);
            open.Add($"{row[1]} @{row[2]}");
            paths.Add([.. open]);
        }

        return paths;
    }
}
