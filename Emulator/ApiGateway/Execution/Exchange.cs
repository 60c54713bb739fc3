using System.Diagnostics;
using System.Security.Cryptography;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>One request through the gateway, and what is known of it so far.</summary>
internal sealed class Exchange : IDisposable
{
    private Dictionary<string, StringValues>? _query;
    private List<KeyValuePair<string, StringValues>>? _headers;
    private Dictionary<string, object?>? _requestOverride;
    private Dictionary<string, object?>? _responseOverride;

    public required HttpContext Http { get; init; }

    public required StageRuntime Stage { get; init; }

    /// <summary>The path within the API, encoded as it was sent.</summary>
    public required string Path { get; init; }

    /// <summary>The path as <c>requestContext.path</c> tells it, with the stage.</summary>
    public required string FullPath { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The <c>X-Amzn-Trace-Id</c> for what comes after: under the span where there is one, else the client's, else a new root.</summary>
    public required string Trace { get; init; }

    public Activity? Activity { get; init; }

    public string RequestId { get; } = RequestIds.NewUuid();

    public string ExtendedRequestId { get; } = NewExtendedId();

    public PooledBuffer Body { get; } = new(0);

    public RuntimeResource? Resource { get; set; }

    public RuntimeMethod? Method { get; set; }

    public List<KeyValuePair<string, string>> PathParameters { get; set; } = [];

    /// <summary>What an authorizer told of the client; null where none was asked.</summary>
    public AuthorizerContext? Authorizer { get; set; }

    /// <summary>Who signed, and by which API key.</summary>
    public RequestIdentity Identity { get; } = new();

    /// <summary>The API key that an authorizer told.</summary>
    public string? UsageIdentifierKey { get; set; }

    /// <summary>What templates set in <c>$context.requestOverride</c>.</summary>
    public Dictionary<string, object?> RequestOverride => _requestOverride ??= new() { ["header"] = Empty(), ["querystring"] = Empty(), ["path"] = Empty() };

    /// <summary>What templates set in <c>$context.responseOverride</c>.</summary>
    public Dictionary<string, object?> ResponseOverride => _responseOverride ??= new() { ["header"] = Empty() };

    /// <summary>Whether the answer came from the stage's cache; null where the method has none.</summary>
    public bool? CacheHit { get; set; }

    /// <summary>Milliseconds that the integration took; null where it wasn't called.</summary>
    public double? IntegrationLatency { get; set; }

    /// <summary>The status that the integration answered, for access logs.</summary>
    public int? IntegrationStatus { get; set; }

    /// <summary>Milliseconds from the request to the answer; null before it.</summary>
    public double? Latency { get; set; }

    /// <summary>The status and length of the answer, for access logs and metrics.</summary>
    public (int StatusCode, long Length) Answered { get; set; }

    /// <summary>The error that ended the request; null where none did.</summary>
    public GatewayException? Error { get; set; }

    public HttpRequest Request => Http.Request;

    public string SourceIp => Http.Connection.RemoteIpAddress switch
    {
        null => "127.0.0.1",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        var address when System.Net.IPAddress.IsLoopback(address) => "127.0.0.1",
        var address => address.ToString(),
    };

    /// <summary>The ARN that policies are asked about, <c>arn:aws:execute-api:region:account:api/stage/METHOD/path</c>.</summary>
    public string MethodArn => Stage.MethodArn(Request.Method, Path);

    /// <summary>The query's parameters, decoded, names as they were sent, in order.</summary>
    public Dictionary<string, StringValues> Query => _query ??= ReadQuery();

    /// <summary>The headers as an integration sees them: without those that are dropped, with those that are added.</summary>
    public List<KeyValuePair<string, StringValues>> Headers => _headers ??= ReadHeaders();

    /// <summary>A request header as the client sent it; null where it is absent.</summary>
    public string? Header(string name) => Request.Headers.TryGetValue(name, out var value) && value.Count > 0 ? value[^1] : null;

    public void Dispose() => Body.Dispose();

    private static Dictionary<string, object?> Empty() => [];

    private Dictionary<string, StringValues> ReadQuery()
    {
        var query = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        foreach (var pair in new QueryStringEnumerable(Request.QueryString.Value))
        {
            var name = pair.DecodeName().ToString();
            var value = pair.DecodeValue().ToString();
            query[name] = query.TryGetValue(name, out var before) ? StringValues.Concat(before, value) : value;
        }

        return query;
    }

    private List<KeyValuePair<string, StringValues>> ReadHeaders()
    {
        var headers = new List<KeyValuePair<string, StringValues>>(Request.Headers.Count + 4);
        foreach (var (name, values) in Request.Headers)
        {
            if (!HeaderRules.IsDroppedFromRequest(name) && !IsAdded(name))
            {
                headers.Add(new(name, values));
            }
        }

        var forwarded = Header("X-Forwarded-For");
        headers.Add(new("X-Amzn-Trace-Id", Trace));
        headers.Add(new("X-Forwarded-For", string.IsNullOrEmpty(forwarded) ? SourceIp : $"{forwarded}, {SourceIp}"));
        headers.Add(new("X-Forwarded-Port", (Request.Host.Port ?? Http.Connection.LocalPort).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        headers.Add(new("X-Forwarded-Proto", Request.Scheme));
        return headers;
    }

    private static bool IsAdded(string name) =>
        name.StartsWith("X-", StringComparison.OrdinalIgnoreCase)
        && (name.Equals("X-Amzn-Trace-Id", StringComparison.OrdinalIgnoreCase)
            || name.Equals("X-Forwarded-For", StringComparison.OrdinalIgnoreCase)
            || name.Equals("X-Forwarded-Port", StringComparison.OrdinalIgnoreCase)
            || name.Equals("X-Forwarded-Proto", StringComparison.OrdinalIgnoreCase));

    private static string NewExtendedId()
    {
        Span<byte> bytes = stackalloc byte[11];
        RandomNumberGenerator.Fill(bytes);
        return Convert.ToBase64String(bytes);
    }
}
