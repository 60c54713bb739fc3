namespace CampusIssues.Functions.Notifications;

/// <summary>One e-mail: subject without any user's text, words, and the same as HTML.</summary>
internal sealed record Mail(string Kind, string Subject, string Text, string Html);
