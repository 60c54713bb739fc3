using CampusIssues.Functions.Access;
using CampusIssues.Functions.Issues;
using CampusIssues.Functions.Logging;
using CampusIssues.Functions.Streams;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Functions.Notifications;

/// <summary>What a change of an issue means in e-mails.</summary>
internal sealed class NotifyIssue(Postman postman, AddressBook addresses, MailTemplates templates, Settings settings, ILogger log) : IStreamHandler
{
    public string Name => "notify";

    public async Task HandleAsync(IssueChange change, CancellationToken cancellationToken)
    {
        if (change.After is not { } issue)
        {
            return;
        }

        foreach (var line in issue.History.Skip(change.Before?.History.Count ?? 0))
        {
            await TellAsync(issue, line, cancellationToken);
        }

        foreach (var address in issue.Followers.Skip(change.Before?.Followers.Count ?? 0))
        {
            await AskFollowerAsync(issue, address, cancellationToken);
        }
    }

    private async Task TellAsync(Issue issue, IssueEvent line, CancellationToken cancellationToken)
    {
        if (line.Kind == EventKind.Reported)
        {
            await postman.DeliverAsync(line.Id, settings.StaffMail, () => Task.FromResult<Mail?>(templates.NewIssue(issue)), cancellationToken);
            if (issue.Email is { } reporter)
            {
                await postman.DeliverAsync(line.Id, reporter, () => ReceivedAsync(issue, line, reporter, cancellationToken), cancellationToken);
            }
        }
        else if (line.Changes.Any(change => change.Field == "status"))
        {
            await TellStatusAsync(issue, line, cancellationToken);
        }
    }

    private async Task TellStatusAsync(Issue issue, IssueEvent line, CancellationToken cancellationToken)
    {
        if (issue.Email is { } reporter)
        {
            await postman.DeliverAsync(line.Id, reporter, () => StatusAsync(issue, line, reporter, true, cancellationToken), cancellationToken);
        }

        foreach (var follower in issue.Followers)
        {
            await postman.DeliverAsync(line.Id, follower, () => StatusAsync(issue, line, follower, false, cancellationToken), cancellationToken);
        }
    }

    private async Task<Mail?> ReceivedAsync(Issue issue, IssueEvent line, string address, CancellationToken cancellationToken)
    {
        var consent = await addresses.AskAsync(Hash.OfAddress(address), issue.IssueId, line.Id, cancellationToken);
        return consent is Consent.First or Consent.Confirmed
            ? templates.Received(issue, address, confirmed: consent == Consent.Confirmed)
            : HoldBack("received", line.Id, consent);
    }

    /// <summary>Staff's changes reach the reporter of the issue for which the address was first given; all others only once confirmed.</summary>
    private async Task<Mail?> StatusAsync(Issue issue, IssueEvent line, string address, bool isReporter, CancellationToken cancellationToken)
    {
        var consent = await addresses.ReadAsync(Hash.OfAddress(address), issue.IssueId, line.Id, cancellationToken);
        var allowed = consent == Consent.Confirmed || (consent == Consent.AskedForThisIssue && isReporter && line.Role == Actor.Staff);
        return allowed ? templates.StatusChanged(issue, line, address, isReporter) : HoldBack("status", line.Id, consent);
    }

    private async Task AskFollowerAsync(Issue issue, string address, CancellationToken cancellationToken)
    {
        var eventId = $"follow-{issue.IssueId}";
        await postman.DeliverAsync(eventId, address, AskAsync, cancellationToken);

        async Task<Mail?> AskAsync()
        {
            var consent = await addresses.AskAsync(Hash.OfAddress(address), issue.IssueId, eventId, cancellationToken);
            return consent == Consent.First ? templates.ConfirmFollowing(issue, address) : HoldBack("confirm", eventId, consent);
        }
    }

    private Mail? HoldBack(string kind, string eventId, Consent consent)
    {
        log.MailHeldBack(kind, eventId, consent.ToString());
        return null;
    }
}
