using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.CloudWatch;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Metrics couldn't be stored: {Reason}")]
    public static partial void MetricsLost(this ILogger logger, string reason);
}
