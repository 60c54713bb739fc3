using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace OpenTelemetry.Instrumentation.AspNetCore;

/// <summary>A server span's name and attributes (https://opentelemetry.io/docs/specs/semconv/http/http-spans/).</summary>
internal static class RequestAttributes
{
    private const string KeepQuery = "OTEL_DOTNET_EXPERIMENTAL_ASPNETCORE_DISABLE_URL_QUERY_REDACTION";

    private static readonly bool IsQueryKept = Environment.GetEnvironmentVariable(KeepQuery) is "true" or "1";

    public static void AddRequest(Activity span, HttpContext http)
    {
        var request = http.Request;
        span.DisplayName = MethodInName(request.Method);
        span.SetTag("http.request.method", Method(request.Method));
        if (Method(request.Method) == "_OTHER")
        {
            span.SetTag("http.request.method_original", request.Method);
        }

        span.SetTag("url.scheme", request.Scheme);
        span.SetTag("url.path", $"{request.PathBase}{request.Path}");
        if (request.Host.HasValue)
        {
            span.SetTag("server.address", request.Host.Host);
        }

        if (request.Host.Port is { } port)
        {
            span.SetTag("server.port", port);
        }

        if (request.QueryString.HasValue)
        {
            span.SetTag("url.query", IsQueryKept ? request.QueryString.Value : Redact(request.QueryString.Value!));
        }

        if (request.Headers.UserAgent.ToString() is { Length: > 0 } agent)
        {
            span.SetTag("user_agent.original", agent);
        }

        span.SetTag("network.protocol.version", request.Protocol["HTTP/".Length..]);
    }

    public static void AddResponse(Activity span, HttpContext http)
    {
        if (RouteOf(http) is { } route)
        {
            span.DisplayName = $"{MethodInName(http.Request.Method)} {route}";
            span.SetTag("http.route", route);
        }

        span.SetTag("http.response.status_code", http.Response.StatusCode);
        if (http.Response.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            if (span.GetTagItem("error.type") is null)
            {
                span.SetTag("error.type", http.Response.StatusCode.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }

            span.SetStatus(ActivityStatusCode.Error);
        }
    }

    /// <summary>A middleware that handles exceptions takes the endpoint away, and leaves it among the request's items.</summary>
    private static string? RouteOf(HttpContext http)
    {
        var endpoint = http.GetEndpoint() ?? http.Items["__OriginalEndpoint"] as Endpoint;
        return endpoint?.Metadata.GetMetadata<IRouteDiagnosticsMetadata>()?.Route is { } route ? route.Length == 0 ? "/" : route : null;
    }

    private static string MethodInName(string method) => Method(method) is var known && known == "_OTHER" ? "HTTP" : known;

    private static string Method(string method) =>
        method is "GET" or "POST" or "PUT" or "DELETE" or "PATCH" or "HEAD" or "OPTIONS" or "TRACE" or "CONNECT" ? method : "_OTHER";

    /// <summary>Keeps the names of query parameters, not their values.</summary>
    private static string Redact(string query) =>
        "?" + string.Join('&', query[1..].Split('&').Select(static pair => pair.Contains('=', StringComparison.Ordinal) ? $"{pair[..pair.IndexOf('=', StringComparison.Ordinal)]}=Redacted" : pair));
}
