using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CampusIssues.IntegrationTests.Browser.Support;

/// <summary>The questions of the report page, answered as a reporter does.</summary>
public static class ReportForm
{
    public const string Where = "Where is the problem?";
    public const string Known = "Is it one of these?";
    public const string What = "What kind of problem is it?";
    public const string Details = "What is wrong?";
    public const string Contact = "Where can we write to you?";
    public const string Check = "Check your answers";
    public const string Sent = "Report sent";

    public static async Task AnswerWhereAsync(this Visit visit, string location, string room = "")
    {
        await visit.SeesAsync(Where);
        await visit.ChooseAsync(location);
        await visit.WriteAsync("Room or area", room);
        await visit.PressAsync("Continue");
        if (await visit.LooksAroundAsync())
        {
            await visit.PressAsync("None of these");
        }
    }

    /// <summary>Waits for what comes after the place: whether something is already reported there.</summary>
    public static async Task<bool> LooksAroundAsync(this Visit visit)
    {
        await Assertions.Expect(visit.Title).ToHaveTextAsync(new Regex($"^({Regex.Escape(Known)}|{Regex.Escape(What)})$"));
        return await visit.Title.TextContentAsync() == Known;
    }

    public static async Task AnswerTypeAsync(this Visit visit, string type)
    {
        await visit.SeesAsync(What);
        await visit.ChooseAsync(type);
        await visit.PressAsync("Continue");
    }

    public static async Task AnswerDetailsAsync(this Visit visit, string description)
    {
        await visit.SeesAsync(Details);
        await visit.WriteAsync(Details, description);
        await visit.PressAsync("Continue");
    }

    public static async Task AnswerContactAsync(this Visit visit, string email = "")
    {
        await visit.SeesAsync(Contact);
        await visit.WriteAsync("E-mail address", email);
        await visit.PressAsync("Continue");
        await visit.SeesAsync(Check);
    }

    /// <summary>All questions; ends before the report is sent.</summary>
    public static async Task AnswerAsync(this Visit visit, string description, string email = "", string location = "Hostel C", string room = "")
    {
        await visit.GoAsync();
        await visit.AnswerWhereAsync(location, room);
        await visit.AnswerTypeAsync("Maintenance");
        await visit.AnswerDetailsAsync(description);
        await visit.AnswerContactAsync(email);
    }

    /// <summary>Sends, and returns the reference.</summary>
    public static async Task<string> SendAsync(this Visit visit)
    {
        await visit.PressAsync("Send");
        await visit.SeesAsync(Sent);
        return (await visit.Page.Locator("#reference").TextContentAsync())!;
    }
}
