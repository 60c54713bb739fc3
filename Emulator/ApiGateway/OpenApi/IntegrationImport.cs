using System.Text.Json.Nodes;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.OpenApi;

/// <summary>
/// Reads <c>x-amazon-apigateway-integration</c>
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-integration.html).
/// </summary>
internal static class IntegrationImport
{
    public static Integration Read(JsonObject extension) => new()
    {
        Type = extension["type"].Text()?.ToUpperInvariant() ?? "",
        HttpMethod = extension["httpMethod"].Text(),
        Uri = extension["uri"].Text(),
        ConnectionType = extension["connectionType"].Text(),
        ConnectionId = extension["connectionId"].Text(),
        Credentials = extension["credentials"].Text(),
        RequestParameters = extension["requestParameters"].Map(),
        RequestTemplates = extension["requestTemplates"].Map(),
        PassthroughBehavior = extension["passthroughBehavior"].Text()?.ToUpperInvariant() ?? "WHEN_NO_MATCH",
        ContentHandling = extension["contentHandling"].Text(),
        TimeoutInMillis = extension["timeoutInMillis"].Int() ?? Limits.IntegrationTimeout,
        CacheNamespace = extension["cacheNamespace"].Text(),
        CacheKeyParameters = extension["cacheKeyParameters"].Texts() ?? [],
        IntegrationResponses = Responses(extension["responses"] as JsonObject),
    };

    /// <summary>The responses: each key is a selection pattern, <c>default</c> is none.</summary>
    private static Dictionary<string, IntegrationResponse>? Responses(JsonObject? responses)
    {
        if (responses is null)
        {
            return null;
        }

        var result = new Dictionary<string, IntegrationResponse>();
        foreach (var (pattern, response) in responses)
        {
            var status = response?["statusCode"].Text() ?? "200";
            result[result.ContainsKey(status) ? pattern : status] = new IntegrationResponse
            {
                StatusCode = status,
                SelectionPattern = pattern == "default" ? null : pattern,
                ResponseParameters = response?["responseParameters"].Map(),
                ResponseTemplates = response?["responseTemplates"].Map(),
                ContentHandling = response?["contentHandling"].Text(),
            };
        }

        return result;
    }
}
