using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.Lambda;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Function {Function} reads {Stream}")]
    public static partial void ReadingStream(this ILogger logger, string function, string stream);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The stream of {Table} can't be read yet: {Reason}")]
    public static partial void StreamNotRead(this ILogger logger, string table, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Function {Function} gets {Count} stream records again: {Reason}")]
    public static partial void BatchFailed(this ILogger logger, string function, int count, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Function {Function} gave up {Count} stream records: {Reason}")]
    public static partial void BatchGivenUp(this ILogger logger, string function, int count, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The event source of {Function} failed and is read again")]
    public static partial void SourceFailed(this ILogger logger, string function, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "Destination {Destination} takes no failures: {Reason}")]
    public static partial void DestinationRefused(this ILogger logger, string destination, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Function {Function} can't be started: {Reason}")]
    public static partial void FunctionNotStarted(this ILogger logger, string function, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "An event for {Function} was dropped: {Reason}")]
    public static partial void EventDropped(this ILogger logger, string function, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "An event for {Function} was given up: {Reason}")]
    public static partial void EventGivenUp(this ILogger logger, string function, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "The code of {Function} has changed: its processes start anew")]
    public static partial void CodeChanged(this ILogger logger, string function);
}
