namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>
/// The function of an integration or authorizer URI,
/// <c>arn:aws:apigateway:region:lambda:path/2015-03-31/functions/{function ARN}/invocations</c>; stage variables may stand in it.
/// </summary>
internal sealed class FunctionUri(string uri)
{
    private const string Before = "/functions/";
    private const string After = "/invocations";
    private readonly string _function = Extract(uri);
    private readonly SimpleTemplate? _template = uri.Contains('$', StringComparison.Ordinal) ? new SimpleTemplate(Extract(uri)) : null;

    /// <summary>Whether the URI names a function's invocation.</summary>
    public static bool IsFunction(string uri) =>
        uri.StartsWith("arn:", StringComparison.Ordinal) && uri.Contains(":lambda:", StringComparison.Ordinal)
        && uri.Contains(Before, StringComparison.Ordinal) && uri.EndsWith(After, StringComparison.Ordinal);

    /// <summary>The URI of a function by its name.</summary>
    public static string Of(string function, string region) =>
        $"arn:aws:apigateway:{region}:lambda:path/2015-03-31/functions/arn:aws:lambda:{region}:{Wire.Caller.DefaultAccountId}:function:{function}/invocations";

    /// <summary>The function's ARN, name or partial ARN, for one request.</summary>
    public string Name(Exchange exchange) => _template?.Render(exchange) ?? _function;

    private static string Extract(string uri)
    {
        var start = uri.IndexOf(Before, StringComparison.Ordinal);
        var text = start < 0 ? uri : uri[(start + Before.Length)..];
        return text.EndsWith(After, StringComparison.Ordinal) ? text[..^After.Length] : text;
    }
}
