using Amazon.Runtime;
using Amazon.SimpleEmail;
using Amazon.SimpleEmail.Model;
using CampusIssues.Functions.Access;
using CampusIssues.Functions.Api;
using CampusIssues.Functions.Logging;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Functions.Notifications;

/// <summary>SES said no to an e-mail for now. Its own words stay out: they name addresses.</summary>
internal sealed class MailRefusedException(string kind, string eventId, string code) : Exception($"SES refused mail {kind} of event {eventId}: {code}");

/// <summary>Sends one e-mail for one event to one recipient, once.</summary>
internal sealed class Postman(IAmazonSimpleEmailService ses, Deliveries deliveries, Settings settings, Metrics metrics, ILogger log)
{
    private const string Charset = "UTF-8";
    private const string BadAddress = "InvalidParameterValue";

    /// <summary>Makes the e-mail only when it is this attempt's to send; no e-mail is also an outcome, and final.</summary>
    public async Task DeliverAsync(string eventId, string address, Func<Task<Mail?>> compose, CancellationToken cancellationToken)
    {
        var recipient = Hash.OfAddress(address);
        if (!await deliveries.ClaimAsync(eventId, recipient, cancellationToken))
        {
            return;
        }

        if (await ComposeAsync(eventId, recipient, compose, cancellationToken) is { } mail)
        {
            await SendAsync(eventId, recipient, address, mail, cancellationToken);
        }

        await deliveries.FinishAsync(eventId, recipient, cancellationToken);
    }

    private async Task<Mail?> ComposeAsync(string eventId, string recipient, Func<Task<Mail?>> compose, CancellationToken cancellationToken)
    {
        try
        {
            return await compose();
        }
        catch
        {
            await deliveries.ReleaseAsync(eventId, recipient, cancellationToken);
            throw;
        }
    }

    private async Task SendAsync(string eventId, string recipient, string address, Mail mail, CancellationToken cancellationToken)
    {
        try
        {
            await ses.SendEmailAsync(Request(address, mail), cancellationToken);
            metrics.Count("EmailsSent", "kind", mail.Kind);
            log.MailSent(mail.Kind, eventId);
        }
        catch (AmazonServiceException refused) when (IsForGood(refused))
        {
            metrics.Count("EmailsFailed", "kind", mail.Kind);
            log.MailRejected(mail.Kind, eventId, refused.ErrorCode);
        }
        catch (AmazonServiceException refused) when ((int)refused.StatusCode >= 400)
        {
            // SES answered, and not with yes: the e-mail did not go out.
            metrics.Count("EmailsFailed", "kind", mail.Kind);
            await deliveries.ReleaseAsync(eventId, recipient, cancellationToken);
            throw new MailRefusedException(mail.Kind, eventId, refused.ErrorCode);
        }
    }

    /// <summary>
    /// Whether it is the recipient's address that SES can't read; to try again changes nothing. All else that SES says no to is
    /// mended by somebody some day: a sender not verified, the sandbox, sending paused, a quota
    /// (https://docs.aws.amazon.com/ses/latest/APIReference/API_SendEmail.html#API_SendEmail_Errors).
    /// </summary>
    private bool IsForGood(AmazonServiceException refused) => refused.ErrorCode == BadAddress && EmailAddress.IsValid(settings.MailFrom);

    private SendEmailRequest Request(string address, Mail mail) => new()
    {
        Source = settings.MailFrom,
        Destination = new Destination { ToAddresses = [address] },
        Message = new Message
        {
            Subject = Content(mail.Subject),
            Body = new Body { Text = Content(mail.Text), Html = Content(mail.Html) },
        },
    };

    private static Content Content(string data) => new() { Charset = Charset, Data = data };
}
