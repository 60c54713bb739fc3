using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.LocalStack;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "The state of {Service} was reset")]
    public static partial void StateReset(this ILogger logger, string service);
}
