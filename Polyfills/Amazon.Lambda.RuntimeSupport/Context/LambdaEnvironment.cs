namespace Amazon.Lambda.RuntimeSupport;

/// <summary>What Lambda tells a function in its environment (https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html).</summary>
public class LambdaEnvironment
{
    internal const string TraceIdVariable = "_X_AMZN_TRACE_ID";

    /// <summary>Reads the environment of this process.</summary>
    public LambdaEnvironment()
    {
        ExecutionEnvironment = Environment.GetEnvironmentVariable("AWS_EXECUTION_ENV");
        FunctionMemorySize = Environment.GetEnvironmentVariable("AWS_LAMBDA_FUNCTION_MEMORY_SIZE");
        FunctionName = Environment.GetEnvironmentVariable("AWS_LAMBDA_FUNCTION_NAME");
        FunctionVersion = Environment.GetEnvironmentVariable("AWS_LAMBDA_FUNCTION_VERSION");
        Handler = Environment.GetEnvironmentVariable("_HANDLER");
        LogGroupName = Environment.GetEnvironmentVariable("AWS_LAMBDA_LOG_GROUP_NAME");
        LogStreamName = Environment.GetEnvironmentVariable("AWS_LAMBDA_LOG_STREAM_NAME");
        RuntimeServerHostAndPort = Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API");
    }

    /// <summary>The memory that the function may use, in MB.</summary>
    public string FunctionMemorySize { get; private set; }

    /// <summary>The function's name.</summary>
    public string FunctionName { get; private set; }

    /// <summary>The version that runs.</summary>
    public string FunctionVersion { get; private set; }

    /// <summary>The function's handler.</summary>
    public string Handler { get; private set; }

    /// <summary>The log group.</summary>
    public string LogGroupName { get; private set; }

    /// <summary>The log stream.</summary>
    public string LogStreamName { get; private set; }

    /// <summary>Host and port of the runtime API.</summary>
    public string RuntimeServerHostAndPort { get; private set; }

    /// <summary>The runtime that this is.</summary>
    public string ExecutionEnvironment { get; }
}
