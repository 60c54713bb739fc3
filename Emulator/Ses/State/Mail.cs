using System.Text.Json.Serialization;
using CampusIssues.Emulator.Ses.Mime;

namespace CampusIssues.Emulator.Ses.State;

/// <summary>A mail that was sent, as the mailbox keeps it.</summary>
/// <param name="Id">The id that SES gave it.</param>
/// <param name="Region">The region it was sent in.</param>
/// <param name="Timestamp">When, UTC.</param>
/// <param name="Source">The sender.</param>
internal sealed record Mail(string Id, string Region, DateTimeOffset Timestamp, string Source)
{
    public IReadOnlyList<string> To { get; init; } = [];

    public IReadOnlyList<string> Cc { get; init; } = [];

    public IReadOnlyList<string> Bcc { get; init; } = [];

    public IReadOnlyList<string> ReplyTo { get; init; } = [];

    public string? Subject { get; init; }

    public string? Text { get; init; }

    public string? Html { get; init; }

    /// <summary>What SendRawEmail was given; null for other mails.</summary>
    public string? RawData { get; init; }

    public IReadOnlyList<MailHeader> Headers { get; init; } = [];

    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];

    /// <summary>The recipients that the suppression list kept it from.</summary>
    public IReadOnlyList<SuppressedDestination> Suppressed { get; init; } = [];

    public string? Template { get; init; }

    public string? TemplateData { get; init; }

    public string? ConfigurationSetName { get; init; }

    public string? ReturnPath { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>What became of it: Delivery, Bounce, Complaint, RenderingFailure.</summary>
    public string Outcome { get; init; } = "Delivery";

    /// <summary>Why it was not delivered; null where it was.</summary>
    public string? Reason { get; init; }

    /// <summary>The W3C trace id of the call that sent it; null where it had none.</summary>
    public string? TraceId { get; init; }

    /// <summary>Whether the suppression list kept it from everyone.</summary>
    [JsonIgnore]
    public bool IsWhollySuppressed => Suppressed.Count > 0 && Suppressed.Count == Recipients.Count();

    [JsonIgnore]
    public IEnumerable<string> Recipients => To.Concat(Cc).Concat(Bcc);

    [JsonIgnore]
    public string Raw => RawData ?? MimeWriter.Write(this);
}
