using CampusIssues.IntegrationTests.Support;
using Microsoft.Playwright;

namespace CampusIssues.IntegrationTests.Browser.Support;

/// <summary>The staff pages, used as staff use them.</summary>
public static class StaffDesk
{
    public static async Task SignInAsync(this Visit visit, string path = "admin.html", string pin = Campus.AdminPin)
    {
        await visit.GoAsync(path);
        await visit.WriteAsync("Name", "admin");
        await visit.WriteAsync("PIN", pin);
        await visit.PressAsync("Sign in");
    }

    /// <summary>The staff pages of somebody who has signed in in this tab before: few stories are about signing in.</summary>
    public static async Task ComeBackAsync(this Visit visit, string path = "admin.html")
    {
        var session = await visit.Campus.SessionAsync();
        await visit.Page.AddInitScriptAsync($"sessionStorage.setItem('campus.session', JSON.stringify({{ until: Date.now() + 1800000, value: {session} }}));");
        await visit.GoAsync(path);
    }

    /// <summary>The inbox with only the issues that contain these words.</summary>
    public static async Task OpenInboxAsync(this Visit visit, string words, string status = "any")
    {
        await visit.ComeBackAsync($"admin.html?status={status}&q={Uri.EscapeDataString(words)}");
        await visit.SeesAsync("Inbox");
        await Assertions.Expect(visit.Rows.First).ToBeVisibleAsync();
    }

    public static async Task OpenIssueAsync(this Visit visit, string reference)
    {
        await visit.ComeBackAsync($"admin.html?status=any&q={reference}&issue={reference}");
        await Assertions.Expect(visit.Pane.Locator("#issue-title")).ToBeVisibleAsync();
    }
}
