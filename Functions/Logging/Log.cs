using Microsoft.Extensions.Logging;

namespace CampusIssues.Functions.Logging;

/// <summary>Every line that a function logs. None holds a payload, an address or a PIN.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "{Method} {Resource} answered {Status}")]
    public static partial void Answered(this ILogger log, string method, string resource, int status);

    [LoggerMessage(2, LogLevel.Information, "Refused with {Status}: {Reason} ({Fields})")]
    public static partial void Refused(this ILogger log, int status, string reason, string fields);

    [LoggerMessage(3, LogLevel.Error, "The request failed")]
    public static partial void Failed(this ILogger log, Exception exception);

    [LoggerMessage(4, LogLevel.Warning, "{Principal} may not {Action}: {Rule}")]
    public static partial void Denied(this ILogger log, string principal, string action, string rule);

    [LoggerMessage(5, LogLevel.Information, "Issue {IssueId} was reported as {Reference}")]
    public static partial void Reported(this ILogger log, string issueId, string reference);

    [LoggerMessage(6, LogLevel.Information, "Issue {IssueId} was changed by {Actor} to {Status}, version {Version}")]
    public static partial void Updated(this ILogger log, string issueId, string actor, string status, int version);

    [LoggerMessage(7, LogLevel.Information, "{Account} signed in as {Role}")]
    public static partial void SignedIn(this ILogger log, string account, string role);

    [LoggerMessage(8, LogLevel.Warning, "A sign-in failed")]
    public static partial void SignInFailed(this ILogger log);

    [LoggerMessage(9, LogLevel.Information, "Sent mail {Kind} of event {EventId}")]
    public static partial void MailSent(this ILogger log, string kind, string eventId);

    [LoggerMessage(10, LogLevel.Information, "Held back mail {Kind} of event {EventId}: {Reason}")]
    public static partial void MailHeldBack(this ILogger log, string kind, string eventId, string reason);

    [LoggerMessage(11, LogLevel.Warning, "SES refused mail {Kind} of event {EventId} for good: {Code}")]
    public static partial void MailRejected(this ILogger log, string kind, string eventId, string code);

    [LoggerMessage(12, LogLevel.Error, "Record {EventId} failed and will be retried")]
    public static partial void RecordFailed(this ILogger log, Exception exception, string eventId);

    [LoggerMessage(13, LogLevel.Error, "Record {EventId} can't be read and was parked")]
    public static partial void RecordParked(this ILogger log, Exception exception, string eventId);

    [LoggerMessage(14, LogLevel.Information, "Staff account {Account} is ready as {Role}")]
    public static partial void StaffReady(this ILogger log, string account, string role);

    [LoggerMessage(15, LogLevel.Critical, "{Problem}")]
    public static partial void CannotStart(this ILogger log, string problem);
}
