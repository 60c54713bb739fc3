using System.Text;
using CampusIssues.Emulator.ApiGateway.Model;
using Microsoft.Extensions.Primitives;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>Where an HTTP integration's request goes, and with which headers, by the integration's parameter mappings.</summary>
internal static class HttpTarget
{
    private const string PathPrefix = "integration.request.path.";
    private const string QueryPrefix = "integration.request.querystring.";
    private const string HeaderPrefix = "integration.request.header.";

    public static Uri Uri(Exchange exchange, Integration integration, bool proxy)
    {
        var text = new SimpleTemplate(integration.Uri!).Render(exchange);
        foreach (var (name, value) in Mapped(exchange, integration, PathPrefix))
        {
            text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal).Replace($"{{{name}+}}", value, StringComparison.Ordinal);
        }

        var query = new StringBuilder(proxy ? exchange.Request.QueryString.Value?.TrimStart('?') : "");
        foreach (var (name, value) in Mapped(exchange, integration, QueryPrefix))
        {
            query.Append(query.Length > 0 ? "&" : "").Append(System.Uri.EscapeDataString(name)).Append('=').Append(System.Uri.EscapeDataString(value));
        }

        return System.Uri.TryCreate(query.Length == 0 ? text : $"{text}{(text.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}", UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
                ? uri
                : throw GatewayError.ApiConfiguration.With();
    }

    public static IEnumerable<KeyValuePair<string, StringValues>> Headers(Exchange exchange, Integration integration, bool proxy)
    {
        if (proxy)
        {
            foreach (var header in exchange.Headers)
            {
                if (!header.Key.Equals("Host", StringComparison.OrdinalIgnoreCase) && !header.Key.StartsWith("Content-", StringComparison.OrdinalIgnoreCase))
                {
                    yield return header;
                }
            }
        }
        else
        {
            yield return new("X-Amzn-Trace-Id", exchange.Trace);
            yield return new("User-Agent", $"AmazonAPIGateway_{exchange.Stage.ApiId}");
        }

        yield return new("X-Amzn-Apigateway-Api-Id", exchange.Stage.ApiId);
        foreach (var (name, value) in Mapped(exchange, integration, HeaderPrefix))
        {
            yield return new(name, value);
        }
    }

    private static IEnumerable<(string Name, string Value)> Mapped(Exchange exchange, Integration integration, string prefix)
    {
        foreach (var (target, mapping) in integration.RequestParameters ?? [])
        {
            if (target.StartsWith(prefix, StringComparison.Ordinal) && ParameterMapping.Value(exchange, mapping) is { } value)
            {
                yield return (target[prefix.Length..], value);
            }
        }
    }
}
