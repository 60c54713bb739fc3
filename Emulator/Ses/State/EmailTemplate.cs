namespace CampusIssues.Emulator.Ses.State;

/// <summary>A template of mails.</summary>
internal sealed record EmailTemplate(string Name, string? Subject, string? Text, string? Html, DateTimeOffset CreatedAt);
