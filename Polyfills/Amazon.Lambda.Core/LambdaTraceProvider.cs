namespace Amazon.Lambda.Core;

/// <summary>Tells the trace of the invocation that is under way.</summary>
public class LambdaTraceProvider
{
    private const string Variable = "_X_AMZN_TRACE_ID";
    private static readonly AsyncLocal<string> Current = new();

    /// <summary>The invocation's X-Ray trace header; null outside an invocation.</summary>
    public static string CurrentTraceId => Current.Value ?? Environment.GetEnvironmentVariable(Variable);

    internal static void SetCurrentTraceId(string traceId) => Current.Value = traceId;
}
