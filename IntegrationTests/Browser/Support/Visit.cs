using System.Text.RegularExpressions;
using CampusIssues.IntegrationTests.Support;
using Microsoft.Playwright;

namespace CampusIssues.IntegrationTests.Browser.Support;

/// <summary>One person's window on the site, and what went wrong in it.</summary>
public sealed class Visit(IPage page, Campus? campus = null)
{
    private const string Mark = "CSP violation: ";

    // Of outages that the story makes, and of refusals that the page explains.
    private const string NoAnswer = "Failed to load resource";

    public IPage Page => page;

    public Campus Campus => campus ?? throw new InvalidOperationException("This visit is to a site of its own.");

    /// <summary>Violations of the content security policy, uncaught errors, errors on the console and dialogs, in the order they came.</summary>
    public IList<string> Faults { get; } = [];

    /// <summary>The addresses of all requests so far.</summary>
    public IList<string> Requests { get; } = [];

    public ILocator Title => page.Locator("h1");

    /// <summary>What went wrong, on top of the page.</summary>
    public ILocator Summary => page.Locator("#summary");

    /// <summary>The rows of the staff's inbox.</summary>
    public ILocator Rows => page.Locator(".queue-row");

    /// <summary>The issue that staff have open.</summary>
    public ILocator Pane => page.Locator(".pane");

    internal async Task WatchAsync()
    {
        page.Request += (_, request) => Requests.Add(request.Url);
        page.PageError += (_, error) => Faults.Add(error);
        page.Dialog += async (_, dialog) =>
        {
            Faults.Add($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Console += (_, message) =>
        {
            if (message.Text.StartsWith(Mark, StringComparison.Ordinal) || (message.Type == "error" && !message.Text.StartsWith(NoAnswer, StringComparison.Ordinal)))
            {
                Faults.Add(message.Text);
            }
        };
        await page.AddInitScriptAsync($"document.addEventListener('securitypolicyviolation', (e) => console.log('{Mark}' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample));");
    }

    public Task GoAsync(string path = "./") => page.GotoAsync(path);

    public Task PressAsync(string button) => page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();

    public Task WriteAsync(string label, string text) => page.GetByLabel(label).FillAsync(text);

    public Task ChooseAsync(string option) => page.GetByRole(AriaRole.Radio, new() { Name = option, Exact = true }).CheckAsync();

    /// <summary>Waits until the page's title says this.</summary>
    public Task SeesAsync(string title) => Assertions.Expect(Title).ToHaveTextAsync(title);

    /// <summary>Waits until the page shows these words somewhere.</summary>
    public Task ReadsAsync(string words) => Assertions.Expect(page.Locator("main")).ToContainTextAsync(words);

    public Task HasFocusAsync(string selector) => Assertions.Expect(page.Locator(selector)).ToBeFocusedAsync();

    /// <summary>Whether nothing reaches over the window's edge.</summary>
    public Task<bool> FitsAsync() => page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth");

    /// <summary>Presses Tab until the control with this label or text has the focus, as somebody without a mouse does.</summary>
    public async Task TabToAsync(string name)
    {
        for (var steps = 0; steps < 60; steps++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (Regex.IsMatch(await FocusedAsync(), $"^{Regex.Escape(name)}(?!\\w)"))
            {
                return;
            }
        }

        throw new ShouldAssertException($"sixty presses of Tab never reach '{name}'");
    }

    private Task<string> FocusedAsync() => page.EvaluateAsync<string>("(document.activeElement.labels?.[0]?.innerText ?? document.activeElement.innerText ?? '').trim()");
}
