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

    /// <summary>Tries every e-mail of the change before it fails: one that SES refuses keeps no other recipient waiting.</summary>
    public async Task HandleAsync(IssueChange change, CancellationToken cancellationToken)
    {
        List<MailRefusedException> refused = [];
        foreach (var deliver in Deliveries(change, cancellationToken))
        {
            try
            {
                await deliver();
            }
            catch (MailRefusedException refusal)
            {
                refused.Add(refusal);
            }
        }

        if (refused.Count > 0)
        {
            throw refused[0];
        }
    }

    private IEnumerable<Func<Task>> Deliveries(IssueChange change, CancellationToken cancellationToken)
    {
        if (change.After is not { } issue)
        {
            return [];
        }

        var lines = issue.History.Skip(change.Before?.History.Count ?? 0);
        var followers = issue.Followers.Skip(change.Before?.Followers.Count ?? 0);
        return
        [
            .. lines.SelectMany(line => Tell(issue, line, cancellationToken)),
            .. followers.Select<string, Func<Task>>(address => () => AskFollowerAsync(issue, address, cancellationToken)),
        ];
    }

    private IEnumerable<Func<Task>> Tell(Issue issue, IssueEvent line, CancellationToken cancellationToken) =>
        line.Kind == EventKind.Reported ? TellReported(issue, line, cancellationToken)
        : line.Changes.Any(change => change.Field == "status") ? TellStatus(issue, line, cancellationToken)
        : [];

    private IEnumerable<Func<Task>> TellReported(Issue issue, IssueEvent line, CancellationToken cancellationToken)
    {
        yield return () => postman.DeliverAsync(line.Id, settings.StaffMail, () => Task.FromResult<Mail?>(templates.NewIssue(issue)), cancellationToken);
        if (issue.Email is { } reporter)
        {
            yield return () => postman.DeliverAsync(line.Id, reporter, () => ReceivedAsync(issue, line, reporter, cancellationToken), cancellationToken);
        }
    }

    private IEnumerable<Func<Task>> TellStatus(Issue issue, IssueEvent line, CancellationToken cancellationToken)
    {
        if (issue.Email is { } reporter)
        {
            yield return () => postman.DeliverAsync(line.Id, reporter, () => StatusAsync(issue, line, reporter, true, cancellationToken), cancellationToken);
        }

        foreach (var follower in issue.Followers)
        {
            yield return () => postman.DeliverAsync(line.Id, follower, () => StatusAsync(issue, line, follower, false, cancellationToken), cancellationToken);
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
