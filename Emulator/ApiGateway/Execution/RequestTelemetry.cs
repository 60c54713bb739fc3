using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>
/// What a request that was answered tells its span, and how long it took, in OpenTelemetry's conventions
/// (https://opentelemetry.io/docs/specs/semconv/http/).
/// </summary>
internal static class RequestTelemetry
{
    private const string Other = "_OTHER";

    private static readonly Histogram<double> Duration = Telemetry.Meter.CreateHistogram<double>(
        "http.server.request.duration",
        "s",
        "Duration of HTTP server requests.",
        advice: new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10] });

    public static void Tell(Exchange exchange, TimeSpan duration)
    {
        var error = exchange.Answered.StatusCode < 500 ? null
            : exchange.Error?.Error.Type ?? exchange.Answered.StatusCode.ToString(CultureInfo.InvariantCulture);
        if (exchange.Activity is { IsAllDataRequested: true } span)
        {
            Tag(span, exchange, error);
        }

        if (Duration.Enabled)
        {
            Measure(exchange, duration, error);
        }
    }

    private static void Tag(Activity span, Exchange exchange, string? error)
    {
        var (method, host) = (Method(exchange), exchange.Request.Host);
        span.AddTag("http.request.method", method)
            .AddTag("url.path", exchange.Path)
            .AddTag("url.scheme", exchange.Request.Scheme)
            .AddTag("server.address", host.Host)
            .AddTag("http.response.status_code", exchange.Answered.StatusCode)
            .AddTag("aws.request_id", exchange.RequestId)
            .AddTag(Telemetry.ServiceKey, "API Gateway")
            .SetTag("http.route", exchange.Resource?.Path)
            .SetTag("server.port", host.Port)
            .SetTag("network.protocol.version", exchange.Request.Protocol is ['H', 'T', 'T', 'P', '/', .. var version] ? version : null)
            .SetTag("user_agent.original", exchange.Header("user-agent"));
        if (method == Other)
        {
            span.SetTag("http.request.method_original", exchange.Request.Method);
        }

        if (error is not null)
        {
            span.SetTag("error.type", error).SetStatus(ActivityStatusCode.Error);
        }
    }

    private static void Measure(Exchange exchange, TimeSpan duration, string? error)
    {
        var tags = new TagList
        {
            { "http.request.method", Method(exchange) },
            { "http.response.status_code", exchange.Answered.StatusCode },
            { "url.scheme", exchange.Request.Scheme },
        };
        if (exchange.Resource is { } resource)
        {
            tags.Add("http.route", resource.Path);
        }

        if (error is not null)
        {
            tags.Add("error.type", error);
        }

        Duration.Record(duration.TotalSeconds, tags);
    }

    private static string Method(Exchange exchange) =>
        exchange.Request.Method is "GET" or "POST" or "PUT" or "DELETE" or "PATCH" or "HEAD" or "OPTIONS" or "TRACE" or "CONNECT" ? exchange.Request.Method : Other;
}
