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

    /// <summary>The inbox with only the issues that contain these words.</summary>
    public static async Task OpenInboxAsync(this Visit visit, string words, string status = "any")
    {
        await visit.SignInAsync($"admin.html?status={status}&q={Uri.EscapeDataString(words)}");
        await visit.SeesAsync("Inbox");
        await Assertions.Expect(visit.Rows.First).ToBeVisibleAsync();
    }

    public static async Task OpenIssueAsync(this Visit visit, string reference)
    {
        await visit.SignInAsync($"admin.html?status=any&q={reference}&issue={reference}");
        await Assertions.Expect(visit.Pane.Locator("#issue-title")).ToBeVisibleAsync();
    }
}
