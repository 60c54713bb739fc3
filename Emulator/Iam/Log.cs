using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.Iam;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Denial}. {Remedy}")]
    public static partial void Denied(this ILogger logger, string denial, string remedy);
}
