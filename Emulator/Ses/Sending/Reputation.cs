using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.State;

namespace CampusIssues.Emulator.Ses.Sending;

/// <summary>
/// The account's reputation: which part of the latest mails bounced, and which was complained about
/// (https://docs.aws.amazon.com/ses/latest/dg/monitor-sender-reputation.html). Told in each minute in which there is a new mail.
/// </summary>
internal sealed class Reputation(Mailbox mailbox) : IMetricSource
{
    private const string Namespace = "AWS/SES";
    private const int Representative = 1000;
    private string? _told;

    public void Sample(IMetrics metrics)
    {
        var mails = mailbox.All.TakeLast(Representative).ToArray();
        if (mails.Length == 0 || mails[^1].Id == _told)
        {
            return;
        }

        _told = mails[^1].Id;
        metrics.Record(Namespace, "Reputation.BounceRate", (double)mails.Count(mail => mail.Outcome == "Bounce") / mails.Length, "None");
        metrics.Record(Namespace, "Reputation.ComplaintRate", (double)mails.Count(mail => mail.Outcome == "Complaint") / mails.Length, "None");
    }
}
