using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.Iam;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Denial}. To allow it, add the statement {Statement}")]
    public static partial void Denied(this ILogger logger, string denial, string statement);
}
