namespace Amazon.Lambda.RuntimeSupport.Bootstrap;

/// <summary>How a function talks to Lambda.</summary>
public class LambdaBootstrapOptions
{
    /// <summary>Host and port, and a path if any, of the runtime API; null for the environment's <c>AWS_LAMBDA_RUNTIME_API</c>.</summary>
    public string RuntimeApiEndpoint { get; set; }
}
