using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.Ses;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "SES event {Event} was not published to {Topic}: {Reason}")]
    public static partial void EventNotPublished(this ILogger logger, string @event, string topic, string reason);
}
