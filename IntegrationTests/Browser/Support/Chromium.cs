using CampusIssues.IntegrationTests.Support;
using Microsoft.Playwright;

namespace CampusIssues.IntegrationTests.Browser.Support;

/// <summary>The window a person looks through.</summary>
public enum Screen
{
    Desktop,
    Phone,
}

/// <summary>The machine's own Chromium, driven by Playwright; one for the tests of a class.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>The program that browser tests need; they skip where it is missing.</summary>
    public const string Program = "chromium";

    // Milliseconds: enough for a busy machine, and only ever waited by a test that fails. The first start after an installation reads all of it.
    private const int Patience = 120_000;
    private const int StartPatience = 300_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IPage? _bench;

    public async Task InitializeAsync()
    {
        if (!Tools.IsInstalled(Program))
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        try
        {
            _browser = await LaunchAsync(_playwright);
        }
        catch (PlaywrightException)
        {
            // Once more: all tests of the class would fail by it.
            _browser = await LaunchAsync(_playwright);
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>One page of the site for all that only asks its modules and leaves nothing behind.</summary>
    public async Task<IPage> BenchAsync(Campus campus)
    {
        if (_bench is null)
        {
            var page = await (await ContextAsync(new() { BaseURL = campus.Site.AbsoluteUri })).NewPageAsync();
            await page.GotoAsync("404.html");
            _bench = page;
        }

        return _bench;
    }

    /// <summary>A browser that runs no scripts.</summary>
    public Task<IBrowserContext> WithoutScriptsAsync(Campus campus) =>
        ContextAsync(new() { BaseURL = campus.Site.AbsoluteUri, JavaScriptEnabled = false });

    /// <summary>Lets a person visit the site. Whatever breaks the content security policy, throws or opens a dialog fails the test.</summary>
    public Task VisitAsync(Campus campus, Screen screen, Func<Visit, Task> story) => VisitAsync(campus.Site, screen, page => new Visit(page, campus), story);

    /// <summary>The same on a site that isn't the tests' common one.</summary>
    public Task VisitAsync(Uri site, Screen screen, Func<Visit, Task> story) => VisitAsync(site, screen, page => new Visit(page), story);

    private async Task VisitAsync(Uri site, Screen screen, Func<IPage, Visit> open, Func<Visit, Task> story)
    {
        await using var context = await ContextAsync(new()
        {
            BaseURL = site.AbsoluteUri,
            ViewportSize = screen == Screen.Phone ? new() { Width = 360, Height = 740 } : new() { Width = 1280, Height = 900 },
            HasTouch = screen == Screen.Phone,
            ColorScheme = ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        var visit = open(await context.NewPageAsync());
        await visit.WatchAsync();
        await story(visit);
        visit.Faults.ShouldBeEmpty();
    }

    private static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Select(folder => Path.Combine(folder, Program)).First(File.Exists),
        Args = ["--no-sandbox"],
        Timeout = StartPatience,
    });

    private async Task<IBrowserContext> ContextAsync(BrowserNewContextOptions options)
    {
        var context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        return context;
    }
}
