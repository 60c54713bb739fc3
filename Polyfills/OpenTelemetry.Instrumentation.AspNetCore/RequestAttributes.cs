using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace OpenTelemetry.Instrumentation.AspNetCore;

/// <summary>A server span's name and attributes (https://opentelemetry.io/docs/specs/semconv/http/http-spans/).</summary>
internal static class RequestAttributes
{
    private const string KeepQuery = "OTEL_DOTNET_EXPERIMENTAL_ASPNETCORE_DISABLE_URL_QUERY_REDACTION";

    private static readonly bool IsQueryKept = Environment.GetEnvironmentVariable(KeepQuery) is "true" or "1";

    public static void AddRequest(Activity span, HttpContext http)
    {
        var request = http.Request;
        span.DisplayName = Method(request.Method);
        span.SetTag("http.request.method", Method(request.Method));
        if (Method(request.Method) == "_OTHER")
        {
            span.SetTag("http.request.method_original", request.Method);
        }

        span.SetTag("url.scheme", request.Scheme);
        span.SetTag("url.path", $"{request.PathBase}{request.Path}");
        span.SetTag("server.address", request.Host.Host);
        if (request.Host.Port is { } port)
        {
            span.SetTag("server.port", port);
        }

        if (request.QueryString.HasValue)
        {
            span.SetTag("url.query", IsQueryKept ? request.QueryString.Value![1..] : Redact(request.QueryString.Value!));
        }

        if (request.Headers.UserAgent.ToString() is { Length: > 0 } agent)
        {
            span.SetTag("user_agent.original", agent);
        }

        span.SetTag("network.protocol.version", request.Protocol["HTTP/".Length..]);
    }

    public static void AddResponse(Activity span, HttpContext http)
    {
        var route = http.GetEndpoint()?.Metadata.GetMetadata<IRouteDiagnosticsMetadata>()?.Route ?? (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        if (route is not null)
        {
            span.DisplayName = $"{Method(http.Request.Method)} {route}";
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

    private static string Method(string method) =>
        method is "GET" or "POST" or "PUT" or "DELETE" or "PATCH" or "HEAD" or "OPTIONS" or "TRACE" or "CONNECT" ? method : "_OTHER";

    /// <summary>Keeps the names of query parameters, not their values.</summary>
    private static string Redact(string query) =>
        string.Join('&', query[1..].Split('&').Select(static pair => pair.Contains('=', StringComparison.Ordinal) ? $"{pair[..pair.IndexOf('=', StringComparison.Ordinal)]}=Redacted" : pair));
}
