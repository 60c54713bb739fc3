using CampusIssues.Emulator.Ses.Addresses;

namespace CampusIssues.Emulator.Ses.Sending;

/// <summary>
/// The mailbox simulator's addresses, each of which makes an outcome
/// (https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html#send-email-simulator).
/// </summary>
internal static class Simulator
{
    /// <summary>Why a mail to an address of the account's suppression list isn't delivered.</summary>
    public const string OnSuppressionList =
        "Amazon SES did not send the message to this address because it is on the suppression list for your account. For more information about removing addresses from the suppression list, see the Amazon SES Developer Guide at https://docs.aws.amazon.com/ses/latest/DeveloperGuide/sending-email-suppression-list.html";

    private const string Domain = "simulator.amazonses.com";

    public static bool Knows(EmailAddress address) => address.Domain.Equals(Domain, StringComparison.OrdinalIgnoreCase);

    /// <summary>What becomes of a mail to these recipients, and why.</summary>
    public static (string Outcome, string? Reason) OutcomeOf(IEnumerable<EmailAddress> recipients)
    {
        foreach (var recipient in recipients.Where(Knows))
        {
            switch (recipient.Local.Split('+')[0].ToLowerInvariant())
            {
                case "bounce":
                    return ("Bounce", "smtp; 550 5.1.1 user unknown");
                case "suppressionlist":
                    return ("Bounce", "Amazon SES has suppressed sending to this address because it has a recent history of bouncing as an invalid address.");
                case "complaint":
                    return ("Complaint", "abuse");
            }
        }

        return ("Delivery", null);
    }
}
