namespace CampusIssues.Web;

/// <summary>The headers on every answer of the site: nothing but its own files runs, and it talks only to its own API.</summary>
public static class SecurityHeaders
{
    public static IReadOnlyDictionary<string, string> For(SiteConfig site)
    {
        var headers = new Dictionary<string, string>
        {
            ["Content-Security-Policy"] = Policy(site),
            ["X-Content-Type-Options"] = "nosniff",
            ["X-Frame-Options"] = "DENY",
            ["Referrer-Policy"] = "strict-origin-when-cross-origin",
            ["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
            ["Cross-Origin-Opener-Policy"] = "same-origin",
            ["Cross-Origin-Resource-Policy"] = "same-origin",
        };
        if (site.IsSecure)
        {
            headers["Strict-Transport-Security"] = "max-age=63072000; includeSubDomains; preload";
        }

        return headers;
    }

    public static void UseSecurityHeaders(this IApplicationBuilder app, IReadOnlyDictionary<string, string> headers) =>
        app.Use((context, next) =>
        {
            foreach (var (name, value) in headers)
            {
                context.Response.Headers[name] = value;
            }

            return next(context);
        });

    // No 'unsafe-inline', no policy may be made for Trusted Types: a string can never become markup.
    private static string Policy(SiteConfig site)
    {
        string[] directives =
        [
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            $"connect-src 'self' {site.ApiOrigin}",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "object-src 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        ];
        return string.Join("; ", site.IsSecure ? [.. directives, "upgrade-insecure-requests"] : directives);
    }
}
