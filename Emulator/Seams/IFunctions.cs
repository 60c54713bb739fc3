namespace CampusIssues.Emulator.Seams;

/// <summary>How Lambda is asked to invoke (https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html).</summary>
public enum InvocationType
{
    /// <summary>Waits for the function's answer.</summary>
    RequestResponse,

    /// <summary>Queues the event and returns.</summary>
    Event,

    /// <summary>Checks only.</summary>
    DryRun,
}

/// <summary>An event for a function.</summary>
/// <param name="Function">Name, partial ARN or ARN.</param>
/// <param name="Payload">The event, as JSON.</param>
public sealed record Invocation(string Function, ReadOnlyMemory<byte> Payload)
{
    /// <summary>Whether the invoker waits.</summary>
    public InvocationType Type { get; init; } = InvocationType.RequestResponse;

    /// <summary>A version or alias; null for the function's latest.</summary>
    public string? Qualifier { get; init; }

    /// <summary>The <c>X-Amzn-Trace-Id</c> that the function gets; null to make one from the current activity.</summary>
    public string? TraceHeader { get; init; }

    /// <summary>The service that invokes of its own accord, whom the function's policy must allow it; null where the invoker was checked already.</summary>
    public InvokingService? Service { get; init; }

    /// <summary>The client context, as JSON; null where the invoker sent none.</summary>
    public string? ClientContext { get; init; }
}

/// <summary>A service that invokes functions, and what it does so for.</summary>
/// <param name="Principal">e.g. <c>apigateway.amazonaws.com</c>.</param>
/// <param name="SourceArn">The ARN of the method, topic, rule or bucket.</param>
public sealed record InvokingService(string Principal, string SourceArn)
{
    /// <summary>The role that the service assumes to invoke, whose policies then count instead; null where it assumes none.</summary>
    public string? RoleArn { get; init; }
}

/// <summary>What an invocation ended with.</summary>
/// <param name="StatusCode">200, 202 or 204.</param>
/// <param name="Payload">The function's answer, or its error object.</param>
/// <param name="FunctionError"><c>Handled</c> or <c>Unhandled</c>; null where the function answered.</param>
/// <param name="LogTail">The last 4 KB of the execution's log.</param>
/// <param name="ExecutedVersion">The version that ran.</param>
public sealed record InvocationResult(
    int StatusCode,
    ReadOnlyMemory<byte> Payload,
    string? FunctionError = null,
    string? LogTail = null,
    string ExecutedVersion = "$LATEST");

/// <summary>Invokes functions. Implemented by <c>Lambda</c>; used by gateways, topics and schedules.</summary>
public interface IFunctions
{
    /// <summary>
    /// Invokes a function. A function's own error is in the result; throws <c>AwsException</c> where there is no such function
    /// (<c>ResourceNotFoundException</c>), its policy doesn't let the service invoke it (<c>AccessDeniedException</c>), it is throttled (<c>TooManyRequestsException</c>) or the payload is too large.
    /// </summary>
    Task<InvocationResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken);
}
