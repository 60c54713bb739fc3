namespace Amazon.Lambda.Core;

/// <summary>One invocation and the environment that it runs in (https://docs.aws.amazon.com/lambda/latest/dg/csharp-context.html).</summary>
public interface ILambdaContext
{
    /// <summary>The invocation's request id; the same under retries.</summary>
    string AwsRequestId { get; }

    /// <summary>What the invoker told of itself; null where it told nothing.</summary>
    IClientContext ClientContext { get; }

    /// <summary>The function's name.</summary>
    string FunctionName { get; }

    /// <summary>The version that runs.</summary>
    string FunctionVersion { get; }

    /// <summary>The Cognito identity that invoked; null where there was none.</summary>
    ICognitoIdentity Identity { get; }

    /// <summary>The ARN that was invoked; it names the alias or version, where one was asked for.</summary>
    string InvokedFunctionArn { get; }

    /// <summary>The function's logger.</summary>
    ILambdaLogger Logger { get; }

    /// <summary>The log group of the function.</summary>
    string LogGroupName { get; }

    /// <summary>The log stream of this execution environment.</summary>
    string LogStreamName { get; }

    /// <summary>The memory that the function may use, in MB.</summary>
    int MemoryLimitInMB { get; }

    /// <summary>The time until the invocation is ended by force.</summary>
    TimeSpan RemainingTime { get; }

    /// <summary>The tenant that the invocation is for; null where the function isn't isolated by tenant.</summary>
    string TenantId => string.Empty;

    /// <summary>The invocation's X-Ray trace header.</summary>
    string TraceId => string.Empty;

    /// <summary>The serializer that the function was started with.</summary>
    ILambdaSerializer Serializer => null;
}
