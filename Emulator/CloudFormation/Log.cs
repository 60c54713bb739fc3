using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.CloudFormation;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Stack {Stack} is {Status}")]
    public static partial void StackChanged(this ILogger logger, string stack, string status);

    [LoggerMessage(Level = LogLevel.Error, Message = "Stack {Stack} failed for a fault of the emulator")]
    public static partial void StackFailed(this ILogger logger, string stack, Exception fault);
}
