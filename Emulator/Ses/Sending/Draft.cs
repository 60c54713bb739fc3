using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.Sending;

/// <summary>A mail that a caller wants sent, as it was given.</summary>
/// <param name="Source">The sender.</param>
internal sealed record Draft(string Source)
{
    public IReadOnlyList<string> To { get; init; } = [];

    public IReadOnlyList<string> Cc { get; init; } = [];

    public IReadOnlyList<string> Bcc { get; init; } = [];

    public IReadOnlyList<string> ReplyTo { get; init; } = [];

    public string? ReturnPath { get; init; }

    public string? SourceArn { get; init; }

    public string? ConfigurationSetName { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>The IAM action that the call needs; null for the operation's own.</summary>
    public string? Action { get; init; }

    public IReadOnlyList<MailHeader> Headers { get; init; } = [];

    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];

    public string? Subject { get; init; }

    public string? Text { get; init; }

    public string? Html { get; init; }

    public string? RawData { get; init; }

    public string? Template { get; init; }

    public string? TemplateData { get; init; }

    /// <summary>Why it can't be delivered though it was taken; null where it can.</summary>
    public string? RenderingFailure { get; init; }

    public IEnumerable<string> Recipients => To.Concat(Cc).Concat(Bcc);

    /// <summary>Reads the members that all forms of sending have in common.</summary>
    public static Draft Read(QueryForm form, string destination = "Destination") => new(form["Source"] ?? "")
    {
        To = form.List($"{destination}.ToAddresses"),
        Cc = form.List($"{destination}.CcAddresses"),
        Bcc = form.List($"{destination}.BccAddresses"),
        ReplyTo = form.List("ReplyToAddresses"),
        ReturnPath = form["ReturnPath"],
        SourceArn = form["SourceArn"],
        ConfigurationSetName = form["ConfigurationSetName"],
        Tags = MessageTags.Read(form, "Tags"),
    };
}
