using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.Sns;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "A message for {Subscription} could not be delivered: {Reason}")]
    public static partial void DeliveryFailed(this ILogger logger, string subscription, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The dead-letter queue of {Subscription} did not take a message: {Reason}")]
    public static partial void DeadLetterRefused(this ILogger logger, string subscription, string reason);
}
