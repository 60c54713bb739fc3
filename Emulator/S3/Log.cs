using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.S3;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The folder {Folder} of an emulator that has ended stays: {Reason}")]
    public static partial void ScratchStays(this ILogger logger, string folder, string reason);
}
