using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.Logs;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} log lines couldn't be stored: {Reason}")]
    public static partial void LinesLost(this ILogger logger, int count, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The subscription {Filter} of {Group} isn't delivered: {Reason}")]
    public static partial void SubscriptionFailed(this ILogger logger, string filter, string group, string reason);
}
