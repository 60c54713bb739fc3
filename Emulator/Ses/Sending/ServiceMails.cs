using System.Diagnostics;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.State;

namespace CampusIssues.Emulator.Ses.Sending;

/// <summary>Puts mails of AWS's own into the mailbox: no identity, sandbox or suppression list is asked.</summary>
internal sealed class ServiceMails(Mailbox mailbox, TimeProvider time) : IServiceMail
{
    public void Deliver(ServiceMail mail)
    {
        var now = time.GetUtcNow();
        mailbox.Add(new Mail(MailSender.NewId(now), mail.Region, now, mail.From)
        {
            To = [mail.To],
            Subject = mail.Subject,
            Text = mail.Text,
            Html = mail.Html,
            TraceId = Activity.Current?.TraceId.ToString(),
        });
    }
}
