using Amazon.Lambda.RuntimeSupport.Helpers;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>The Lambda runtime API (https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html).</summary>
public interface IRuntimeApiClient
{
    /// <summary>Writes the function's log.</summary>
    IConsoleLoggerWriter ConsoleLogger { get; }

    /// <summary>Waits for an invocation.</summary>
    Task<InvocationRequest> GetNextInvocationAsync(CancellationToken cancellationToken = default);

    /// <summary>Answers an invocation.</summary>
    Task SendResponseAsync(string awsRequestId, Stream outputStream, CancellationToken cancellationToken = default);

    /// <summary>Tells that a handler failed.</summary>
    Task ReportInvocationErrorAsync(string awsRequestId, Exception exception, CancellationToken cancellationToken = default);

    /// <summary>Tells that the function can't start.</summary>
    Task ReportInitializationErrorAsync(Exception exception, string errorType = null, CancellationToken cancellationToken = default);

    /// <summary>Tells that the function can't start.</summary>
    Task ReportInitializationErrorAsync(string errorType, CancellationToken cancellationToken = default);
}
