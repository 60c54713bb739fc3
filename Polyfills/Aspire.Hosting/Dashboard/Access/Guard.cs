using Microsoft.AspNetCore.Http;

namespace Aspire.Hosting.Dashboard.Access;

/// <summary>Lets in only who came by the printed address, and only at this machine's own names.</summary>
internal sealed class Guard(LoginToken token, bool isOpen)
{
    private const string RequestHeader = "X-Dashboard";

    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        var request = http.Request;
        AddHeaders(http.Response.Headers);
        if (!IsThisMachine(request.Host.Host))
        {
            // A page elsewhere whose name was pointed at 127.0.0.1 has another host (DNS rebinding).
            http.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        }
        else if (request.Path == "/login")
        {
            await LogInAsync(http, next);
        }
        else if (!isOpen && !IsPublic(request.Path) && !token.IsSession(request.Cookies[CookieName(request)]))
        {
            Refuse(http);
        }
        else if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !request.Headers.ContainsKey(RequestHeader))
        {
            // Other pages of this machine are of the same site; none of them can set this header without being asked about it first.
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else
        {
            await next(http);
        }
    }

    private async Task LogInAsync(HttpContext http, RequestDelegate next)
    {
        var request = http.Request;
        if (isOpen)
        {
            http.Response.Redirect(ReturnAddress(request));
        }
        else if (token.Exchange(request.Query["t"]) is { } session)
        {
            http.Response.Cookies.Append(CookieName(request), session, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true });
            http.Response.Redirect(ReturnAddress(request));
        }
        else
        {
            http.Response.StatusCode = request.Query.ContainsKey("t") ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK;
            await next(http);
        }
    }

    private static void Refuse(HttpContext http)
    {
        var request = http.Request;
        if (request.Path.StartsWithSegments("/api"))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            http.Response.Redirect($"/login?returnUrl={Uri.EscapeDataString(request.Path + request.QueryString)}");
        }
    }

    private static void AddHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }

    /// <summary>The login page's own files tell nothing.</summary>
    private static bool IsPublic(PathString path) => path.Value is "/login.css" or "/login.js" or "/theme.js" or "/favicon.svg" or "/health";

    private static bool IsThisMachine(string host) =>
        host is "localhost" or "127.0.0.1" or "[::1]" || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    /// <summary>Ports share their host's cookies: each dashboard has a name of its own.</summary>
    private static string CookieName(HttpRequest request) => $"dashboard-{request.Host.Port ?? 80}";

    private static string ReturnAddress(HttpRequest request) =>
        request.Query["returnUrl"].ToString() is ['/', not ('/' or '\\'), ..] address ? address : "/";
}
