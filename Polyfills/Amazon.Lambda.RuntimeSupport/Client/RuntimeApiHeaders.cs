using System.Globalization;
using System.Net.Http.Headers;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>The headers that come with an invocation.</summary>
internal sealed class RuntimeApiHeaders(HttpResponseHeaders headers) : IRuntimeApiHeaders
{
    public string AwsRequestId { get; } = Read(headers, "Lambda-Runtime-Aws-Request-Id");

    public string TraceId { get; } = Read(headers, "Lambda-Runtime-Trace-Id");

    public string TenantId { get; } = Read(headers, "Lambda-Runtime-Aws-Tenant-Id");

    public string ClientContextJson { get; } = Read(headers, "Lambda-Runtime-Client-Context");

    public string CognitoIdentityJson { get; } = Read(headers, "Lambda-Runtime-Cognito-Identity");

    public string InvokedFunctionArn { get; } = Read(headers, "Lambda-Runtime-Invoked-Function-Arn");

    /// <summary>When the invocation is ended, in milliseconds since 1970; 0 where it wasn't told.</summary>
    public long DeadlineMs { get; } =
        long.TryParse(Read(headers, "Lambda-Runtime-Deadline-Ms"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var deadline) ? deadline : 0;

    private static string Read(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
