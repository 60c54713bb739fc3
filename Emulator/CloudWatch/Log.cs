using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.CloudWatch;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Alarm {Alarm} went from {Before} to {After}: {Reason}")]
    public static partial void StateChanged(this ILogger logger, string alarm, string before, string after, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Alarm {Alarm} couldn't do {Action}: {Code}: {Reason}")]
    public static partial void ActionFailed(this ILogger logger, string alarm, string action, string code, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Not evaluated: {What}")]
    public static partial void NotEvaluated(this ILogger logger, string what, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Metrics couldn't be stored: {Reason}")]
    public static partial void MetricsLost(this ILogger logger, string reason);
}
