using CampusIssues.Functions;
using CampusIssues.Functions.Access;
using CampusIssues.Functions.Campus;
using CampusIssues.Functions.Issues;
using CampusIssues.Functions.Notifications;
using CampusIssues.UnitTests.Functions.Support;

namespace CampusIssues.UnitTests.Functions.Notifications;

public sealed class MailTemplatesTests
{
    private static readonly Settings Settings = new() { FollowLinkKey = new string('k', 32) };
    private readonly MailTemplates _templates = new(Settings, Catalogue.Current, new FollowTokens(Settings, new ManualClock()));

    public static TheoryData<string> Payloads => [.. Cases.Lines("payloads.cases")];

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Words_of_a_user_are_text_in_every_mail(string payload)
    {
        var issue = Samples.Issue() with { Description = payload, Room = payload };
        var line = Samples.Line(EventKind.Updated, "bo", Actor.Staff) with { Changes = [new("status", "OPEN", "RESOLVED")], Comment = payload };
        foreach (var mail in new[] { _templates.Received(issue, "bo@campus.example", false), _templates.StatusChanged(issue, line, "bo@campus.example", true), _templates.ConfirmFollowing(issue, "bo@campus.example"), _templates.NewIssue(issue) })
        {
            mail.Subject.ShouldMatch(@"^\[Campus Issues\] [A-Za-z ]+: CI-1Y7T-TPYS$");
            Tags(mail.Html).Except(["!doctype", "html", "head", "meta", "title", "style", "body", "div", "span", "h1", "p", "strong", "a", "blockquote"]).ShouldBeEmpty(mail.Html);
            System.Net.WebUtility.HtmlDecode(mail.Html).ShouldContain(payload);
            mail.Text.ShouldContain(payload);
            mail.Html.ShouldNotContain("href=\"javascript");
        }
    }

    [Fact]
    public void A_received_mail_reads_like_this()
    {
        var text = _templates.Received(Samples.Issue() with { Description = "No Wi-Fi" }, "bo@campus.example", confirmed: true).Text;

        text.Split("Follow your report:")[0].ShouldBe("""
            We have your report

            Thank you. Your reference is CI-1Y7T-TPYS.

            Type: Network/Internet

            Where: Library, 2.14

            > No Wi-Fi

            What happens next: facilities staff read every report and pass it to a team. We write to you whenever its status changes.


            """.ReplaceLineEndings("\n"));
    }

    private static IEnumerable<string> Tags(string html) =>
        System.Text.RegularExpressions.Regex.Matches(html, "<(/?)([^\\s>/]+)").Select(match => match.Groups[2].Value).Distinct();
}
