using System.Text;
using Amazon.Lambda.APIGatewayEvents;
using CampusIssues.Functions.Access;

namespace CampusIssues.Functions.Api;

/// <summary>A request as the handlers see it; without one, as where the function itself was invoked, it has no method.</summary>
internal sealed class ApiRequest(APIGatewayProxyRequest? proxy, string invocationId)
{
    public string Method => proxy?.HttpMethod ?? "";

    /// <summary>The path template, such as <c>/issue-status/{issueId}</c>.</summary>
    public string Resource => proxy?.Resource ?? "";

    public string RequestId => proxy?.RequestContext?.RequestId ?? invocationId;

    /// <summary>The caller's address, as the gateway saw it; no header can change it.</summary>
    public string Source => proxy?.RequestContext?.Identity?.SourceIp ?? "unknown";

    /// <summary>Who signed in; null for the public.</summary>
    public Principal? Staff { get; set; }

    public string Path(string name) => proxy?.PathParameters?.TryGetValue(name, out var value) is true ? Uri.UnescapeDataString(value) : "";

    public string? Query(string name) => proxy?.QueryStringParameters?.TryGetValue(name, out var value) is true ? value : null;

    public string? Header(string name) =>
        proxy?.Headers?.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    public byte[] Body()
    {
        if (proxy?.Body is null)
        {
            return [];
        }

        return proxy.IsBase64Encoded ? Convert.FromBase64String(proxy.Body) : Encoding.UTF8.GetBytes(proxy.Body);
    }
}
