using Microsoft.Extensions.Logging;

namespace DotNet.Testcontainers.Runtime;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Image {Image} is being pulled")]
    public static partial void Pulling(this ILogger logger, string image);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Line}")]
    public static partial void Said(this ILogger logger, string line);

    [LoggerMessage(Level = LogLevel.Information, Message = "Container {Id} of {Image} is ready")]
    public static partial void Ready(this ILogger logger, string image, string id);
}
