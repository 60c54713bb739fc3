using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Wire;

/// <summary>
/// LocalStack's rule for browsers: pages of this machine, of <c>app.localstack.cloud</c> and of <c>EXTRA_CORS_ALLOWED_ORIGINS</c> may
/// call; a request with another origin is refused with 403, so that no page on the web can use the root key. <c>DISABLE_CORS_CHECKS</c>
/// and <c>DISABLE_CORS_HEADERS</c> switch it off. Buckets, REST APIs and function URLs have rules of their own.
/// </summary>
internal sealed class EdgeCors
{
    private const string Methods = "HEAD,GET,PUT,POST,DELETE,OPTIONS,PATCH";

    private const string AllowedHeaders =
        "authorization,cache-control,content-length,content-md5,content-type,etag,location,x-amz-acl,x-amz-content-sha256,x-amz-date,x-amz-request-id,"
        + "x-amz-security-token,x-amz-tagging,x-amz-target,x-amz-user-agent,x-amz-version-id,x-amzn-requestid,x-localstack-target,amz-sdk-invocation-id,amz-sdk-request";

    private const string ExposedHeaders = "etag,x-amz-version-id";
    private static readonly string[] OwnHosts = ["localhost", "127.0.0.1", "[::1]", "localhost.localstack.cloud", "app.localstack.cloud"];
    private readonly HashSet<string> _extra;
    private readonly string _allowedHeaders;
    private readonly string _exposedHeaders;
    private readonly bool _checks;
    private readonly bool _tells;

    public EdgeCors(EmulatorOptions options)
    {
        string[] List(string name) => (Variable(options, name) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        _extra = [.. List("EXTRA_CORS_ALLOWED_ORIGINS")];
        _allowedHeaders = string.Join(',', List("EXTRA_CORS_ALLOWED_HEADERS").Prepend(AllowedHeaders));
        _exposedHeaders = string.Join(',', List("EXTRA_CORS_EXPOSE_HEADERS").Prepend(ExposedHeaders));
        _checks = !IsOn(Variable(options, "DISABLE_CORS_CHECKS"));
        _tells = !IsOn(Variable(options, "DISABLE_CORS_HEADERS"));
    }

    /// <summary>Adds what a browser wants to see; answers a preflight request and refuses a foreign page's. Tells whether it answered.</summary>
    public bool Answers(HttpContext http)
    {
        var request = http.Request;
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0)
        {
            return false;
        }

        var isAllowed = !_checks || IsAllowed(origin);
        if (!isAllowed)
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return true;
        }

        if (_tells)
        {
            Tell(http, origin);
        }

        if (HttpMethods.IsOptions(request.Method) && request.Headers.AccessControlRequestMethod.Count > 0)
        {
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return true;
        }

        return false;
    }

    private void Tell(HttpContext http, string origin)
    {
        var headers = http.Response.Headers;
        headers.AccessControlAllowOrigin = origin;
        headers.Vary = "Origin";
        headers.AccessControlAllowMethods = Methods;
        headers.AccessControlAllowHeaders = _allowedHeaders;
        headers.AccessControlExposeHeaders = _exposedHeaders;
        if (http.Request.Headers["Access-Control-Request-Private-Network"] == "true")
        {
            headers["Access-Control-Allow-Private-Network"] = "true";
        }
    }

    private bool IsAllowed(string origin) =>
        _extra.Contains(origin) || _extra.Contains("*")
        || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            && (OwnHosts.Contains(uri.Host) || uri.Host.EndsWith(".localhost.localstack.cloud", StringComparison.Ordinal) || uri.Host.EndsWith(".localhost", StringComparison.Ordinal)));

    private static string? Variable(EmulatorOptions options, string name) =>
        options.Environment.GetValueOrDefault(name) ?? options.Environment.GetValueOrDefault($"LOCALSTACK_{name}");

    private static bool IsOn(string? value) => value is "1" or "true" or "True";
}
