using CampusIssues.Emulator.Lambda.Functions;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Lambda.Urls;

/// <summary>The CORS answers of a function URL.</summary>
internal static class FunctionUrlCors
{
    /// <summary>Sets the headers that the configuration grants the origin; true where the request was a preflight and is answered.</summary>
    public static bool Answer(HttpContext http, CorsRecord? cors)
    {
        var origin = http.Request.Headers.Origin.ToString();
        if (cors is null || origin.Length == 0)
        {
            return false;
        }

        var allowed = cors.AllowOrigins ?? [];
        if (allowed.Contains("*") || allowed.Contains(origin))
        {
            var headers = http.Response.Headers;
            headers.AccessControlAllowOrigin = allowed.Contains("*") && cors.AllowCredentials != true ? "*" : origin;
            headers.Vary = "Origin";
            Set("Access-Control-Allow-Credentials", cors.AllowCredentials == true ? "true" : null);
            Set("Access-Control-Expose-Headers", Join(cors.ExposeHeaders));
            if (IsPreflight(http.Request))
            {
                Set("Access-Control-Allow-Methods", Join(cors.AllowMethods));
                Set("Access-Control-Allow-Headers", Join(cors.AllowHeaders));
                Set("Access-Control-Max-Age", cors.MaxAge?.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return IsPreflight(http.Request);

        void Set(string name, string? value)
        {
            if (value is not null)
            {
                http.Response.Headers[name] = value;
            }
        }
    }

    private static bool IsPreflight(HttpRequest request) =>
        HttpMethods.IsOptions(request.Method) && request.Headers.ContainsKey("Access-Control-Request-Method");

    private static string? Join(IReadOnlyList<string>? values) => values is { Count: > 0 } ? string.Join(',', values) : null;
}
