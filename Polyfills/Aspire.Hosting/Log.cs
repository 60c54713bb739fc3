using Microsoft.Extensions.Logging;

namespace Aspire.Hosting;

/// <summary>Every line that the polyfill itself logs.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "{Resource} is {State}")]
    public static partial void StateChanged(ILogger logger, string resource, string? state);

    [LoggerMessage(Level = LogLevel.Error, Message = "The command '{Command}' failed: {Reason}")]
    public static partial void CommandFailed(ILogger logger, string command, string reason);
}
