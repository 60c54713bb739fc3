using System.Globalization;
using System.Text.Json;

namespace CampusIssues.Emulator.Lambda.Execution;

/// <summary>How an invocation ended.</summary>
/// <param name="Payload">The answer, or the error object.</param>
/// <param name="ErrorType">The error's type; null where the function answered.</param>
internal sealed record InvocationOutcome(ReadOnlyMemory<byte> Payload, string? ErrorType = null)
{
    /// <summary>Whether the function ran over its time.</summary>
    public bool TimedOut => ErrorType == "Sandbox.Timedout";

    /// <summary>What Lambda adds to the log of a failure that the function couldn't report itself; null where it adds nothing.</summary>
    public string? LogText { get; init; }

    /// <summary>The end of the log, where the invoker wanted it.</summary>
    public string? LogTail { get; init; }

    /// <summary>The function ran over its time.</summary>
    public static InvocationOutcome Timeout(string requestId, TimeSpan timeout)
    {
        var text = $"Task timed out after {timeout.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture)} seconds";
        return Failure(requestId, "Sandbox.Timedout", text) with { LogText = text };
    }

    /// <summary>The function's process ended without an answer.</summary>
    /// <param name="requestId">The invocation's request id.</param>
    /// <param name="reason">E.g. <c>exit status 1</c> or <c>signal: killed</c>; null for an exit without a fault.</param>
    public static InvocationOutcome Exited(string requestId, string? reason)
    {
        var text = reason is null ? "Runtime exited without providing a reason" : $"Runtime exited with error: {reason}";
        return Failure(requestId, "Runtime.ExitError", text) with { LogText = $"Error: {text}\nRuntime.ExitError" };
    }

    /// <summary>The function's answer is larger than may be.</summary>
    public static InvocationOutcome ResponseTooLarge() => new(
        ErrorObject("Function.ResponseSizeTooLarge", $"Response payload size exceeded maximum allowed payload size ({LambdaLimits.ResponsePayload} bytes)."),
        "Function.ResponseSizeTooLarge");

    /// <summary>Lambda itself tells a failure, in its form <c>RequestId: … Error: …</c>.</summary>
    public static InvocationOutcome Failure(string requestId, string type, string message) =>
        new(ErrorObject(type, $"RequestId: {requestId} Error: {message}"), type);

    private static byte[] ErrorObject(string type, string message) =>
        JsonSerializer.SerializeToUtf8Bytes(new RuntimeError(type, message), ExecutionJson.Default.RuntimeError);
}
