using Amazon.Lambda.APIGatewayEvents;

namespace CampusIssues.Functions.Api;

/// <summary>The headers that every answer has: the site's origin alone may read it, nothing may interpret or keep it.</summary>
internal sealed class Responder(Settings settings)
{
    public APIGatewayProxyResponse Write(ApiResponse response)
    {
        var headers = new Dictionary<string, string>
        {
            ["Access-Control-Allow-Origin"] = settings.SiteOrigin,
            ["Access-Control-Expose-Headers"] = "Retry-After,X-Next-Cursor,x-amzn-RequestId",
            ["Cache-Control"] = response.CacheControl,
            ["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'none'",
            ["Content-Type"] = response.ContentType,
            ["Cross-Origin-Resource-Policy"] = "same-site",
            ["Referrer-Policy"] = "no-referrer",
            ["Strict-Transport-Security"] = "max-age=63072000; includeSubDomains; preload",
            ["Vary"] = "Origin",
            ["X-Content-Type-Options"] = "nosniff",
        };
        foreach (var (name, value) in response.Headers)
        {
            headers[name] = value;
        }

        return new APIGatewayProxyResponse { StatusCode = response.Status, Headers = headers, Body = response.Body };
    }
}
