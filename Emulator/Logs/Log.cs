using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.Logs;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} log lines couldn't be stored: {Reason}")]
    public static partial void LinesLost(this ILogger logger, int count, string reason);
}
