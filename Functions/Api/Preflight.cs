namespace CampusIssues.Functions.Api;

/// <summary>
/// A browser's question whether the site may call (https://fetch.spec.whatwg.org/#cors-preflight-fetch). API Gateway answers it itself, as
/// openapi.yaml says; a gateway that only passes requests on hands it to a function.
/// </summary>
internal static class Preflight
{
    public const string Method = "OPTIONS";

    public static ApiResponse Answer() => new(204, "application/json", "")
    {
        Headers = new Dictionary<string, string>
        {
            ["Access-Control-Allow-Methods"] = "GET,OPTIONS,POST,PUT",
            ["Access-Control-Allow-Headers"] = "Authorization,Content-Type,Idempotency-Key,traceparent,tracestate",
            ["Access-Control-Max-Age"] = "7200",
        },
    };
}
