using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.S3;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The folder {Folder} of an emulator that has ended stays: {Reason}")]
    public static partial void ScratchStays(this ILogger logger, string folder, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Event} isn't told to {Target}: {Reason}")]
    public static partial void NotificationRefused(this ILogger logger, string @event, string target, string reason);
}
