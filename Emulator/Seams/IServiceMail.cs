namespace CampusIssues.Emulator.Seams;

/// <summary>A mail that a service of AWS sends by itself, e.g. a topic's to its subscriber.</summary>
/// <param name="From">The sender, e.g. <c>AWS Notifications &lt;no-reply@sns.amazonaws.com&gt;</c>.</param>
/// <param name="To">The receiver's address.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The text.</param>
/// <param name="Region">The region that sends it.</param>
public sealed record ServiceMail(string From, string To, string Subject, string Text, string Region)
{
    /// <summary>The same as HTML; null for a mail of text alone.</summary>
    public string? Html { get; init; }
}

/// <summary>Delivers mails that services send by themselves, by no rule of the account's own sending. Implemented by <c>Ses</c>; used by topics.</summary>
public interface IServiceMail
{
    /// <summary>Puts the mail into the mailbox.</summary>
    void Deliver(ServiceMail mail);
}
