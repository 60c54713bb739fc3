using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.ApiGateway;

/// <summary>What the gateway has to say.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Request {RequestId}: the function ended with an error ({FunctionError})")]
    public static partial void FunctionFailed(this ILogger logger, string requestId, string functionError);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Request {RequestId}: the function's answer isn't in the form of a proxy integration")]
    public static partial void MalformedAnswer(this ILogger logger, string requestId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Request {RequestId}: {Function} didn't answer in time")]
    public static partial void IntegrationTimedOut(this ILogger logger, string requestId, string function);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Request {RequestId}: {Function} wasn't invoked: {Code}")]
    public static partial void IntegrationRefused(this ILogger logger, string requestId, string function, string code);

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {RequestId} ended unexpectedly")]
    public static partial void UnexpectedError(this ILogger logger, Exception exception, string requestId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Request {RequestId}: the authorizer's answer isn't principal and policy")]
    public static partial void MalformedAuthorizer(this ILogger logger, string requestId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Request {RequestId}: a mapping template failed: {Reason}")]
    public static partial void TemplateFailed(this ILogger logger, string requestId, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} {Path} answers 500: its model can't be used: {Reason}")]
    public static partial void ModelBroken(this ILogger logger, string method, string path, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The canary of {Api}/{Stage} is ignored: all requests go to the stage's deployment")]
    public static partial void CanaryIgnored(this ILogger logger, string api, string stage);

    [LoggerMessage(Level = LogLevel.Information, Message = "The gateway port serves {Routes} routes")]
    public static partial void LocalApiReady(this ILogger logger, int routes);
}
