using CampusIssues.Functions.Access;
using CampusIssues.Functions.Api;
using CampusIssues.Functions.Campus;
using CampusIssues.Functions.Issues;

namespace CampusIssues.Functions.Notifications;

/// <summary>Every e-mail that there is. Text of users stands in the body only, encoded in HTML by <see cref="MailBody"/>.</summary>
internal sealed class MailTemplates(Settings settings, Catalogue catalogue, FollowTokens follow)
{
    private const int QuoteLength = 500;

    /// <summary>To the reporter: it has arrived.</summary>
    public Mail Received(Issue issue, string address, bool confirmed)
    {
        var body = new MailBody("We have your report")
            .Say($"Thank you. Your reference is {issue.Reference}.")
            .Fact("Type", catalogue.LabelOfType(issue.IssueType))
            .Fact("Where", Place(issue))
            .Quote(Text.Shorten(issue.Description, QuoteLength))
            .Say("What happens next: facilities staff read every report and pass it to a team. We write to you whenever its status changes.")
            .Link("Follow your report", TrackLink(issue, follow.ForReporter(issue.IssueId)));
        if (!confirmed)
        {
            body = body
                .Say("This is the only e-mail that anybody but our staff can make us send to this address. To hear about other reports too, confirm it:")
                .Link("Confirm this e-mail address", AddressLink("confirm", address));
        }

        return Finish("received", issue, "Report received", body, address);
    }

    /// <summary>To reporter and followers: the status changed.</summary>
    public Mail StatusChanged(Issue issue, IssueEvent line, string address, bool isReporter)
    {
        var change = line.Changes.First(change => change.Field == "status");
        var status = catalogue.LabelOfStatus(change.To ?? "");
        var body = new MailBody($"{issue.Reference} is now: {status}")
            .Say($"The status changed from {catalogue.LabelOfStatus(change.From ?? "")} to {status}.");
        if (line.Reason is { } reason)
        {
            body = body.Fact("Why", catalogue.Reasons.FirstOrDefault(choice => choice.Code == reason)?.Label ?? reason);
        }

        if (line.DuplicateOf is { } original)
        {
            body = body.Fact("It goes on as", original);
        }

        if (line.Comment is { } comment)
        {
            body = body.Quote(comment);
        }

        if (change.To == Status.Resolved)
        {
            body = body.Say($"Still broken? You can reopen it within {catalogue.ReopenDays} days.");
        }

        var token = isReporter ? follow.ForReporter(issue.IssueId) : follow.ForFollower(issue.IssueId, address);
        return Finish("status", issue, "Status changed", body.Link("See the whole report", TrackLink(issue, token)), address);
    }

    /// <summary>To somebody who said "me too": may we write?</summary>
    public Mail ConfirmFollowing(Issue issue, string address)
    {
        var body = new MailBody($"Follow {issue.Reference}?")
            .Say("Somebody gave this address to follow a report on campus. If it was you, confirm it, and we write to you whenever its status changes.")
            .Fact("Type", catalogue.LabelOfType(issue.IssueType))
            .Fact("Where", Place(issue))
            .Say("If it wasn't you, do nothing: this was the only e-mail.")
            .Link("Confirm this e-mail address", AddressLink("confirm", address));
        return Finish("confirm", issue, "Confirm your address", body, address);
    }

    /// <summary>To staff: a new issue. Who reported it isn't said in mail.</summary>
    public Mail NewIssue(Issue issue)
    {
        var body = new MailBody($"New issue {issue.Reference}")
            .Fact("Type", catalogue.LabelOfType(issue.IssueType))
            .Fact("Where", Place(issue))
            .Fact("Reported", Instant.ForPeople(issue.CreatedAt))
            .Quote(Text.Shorten(issue.Description, QuoteLength))
            .Link("Open it in the queue", $"{settings.SiteUrl}/admin.html?issue={issue.IssueId}");
        return new Mail("new", Subject(issue, "New issue"), body.ToText(), body.ToHtml());
    }

    private Mail Finish(string kind, Issue issue, string subject, MailBody body, string address)
    {
        var whole = body.Small("No more e-mail from us to this address", AddressLink("stop", address));
        return new Mail(kind, Subject(issue, subject), whole.ToText(), whole.ToHtml());
    }

    private static string Subject(Issue issue, string words) => $"[Campus Issues] {words}: {issue.Reference}";

    private static string Place(Issue issue) => issue.Room is { } room ? $"{issue.Location}, {room}" : issue.Location;

    /// <summary>What proves something stands after the #, so that no server's log gets it.</summary>
    private string TrackLink(Issue issue, string token) => $"{settings.SiteUrl}/track.html?ref={issue.Reference}#key={token}";

    private string AddressLink(string choice, string address) => $"{settings.SiteUrl}/email.html?choice={choice}#token={follow.ForAddress(address)}";
}
