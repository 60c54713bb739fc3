namespace CampusIssues.Emulator.Ses.State;

/// <summary>A header that the sender added to a mail.</summary>
internal sealed record MailHeader(string Name, string Value);

/// <summary>A file that goes with a mail.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="Content">Its bytes, base64.</param>
internal sealed record MailAttachment(string FileName, string Content)
{
    public string ContentType { get; init; } = "application/octet-stream";

    public string? ContentId { get; init; }

    public bool IsInline { get; init; }
}
