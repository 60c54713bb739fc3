using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Access;

/// <summary>Answers browsers by a bucket's CORS rules.</summary>
internal static class CorsAnswer
{
    private const string NotAllowed =
        "CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.";

    /// <summary>Answers a preflight.</summary>
    public static void Preflight(S3Call call, Bucket? bucket)
    {
        if (call.Header("Origin") is not { } origin)
        {
            throw new S3Exception("BadRequest", "Insufficient information. Origin request header needed.", StatusCodes.Status400BadRequest);
        }

        if (call.Header("Access-Control-Request-Method") is not { } method)
        {
            throw new S3Exception("BadRequest", "Invalid Access-Control-Request-Method: null", StatusCodes.Status400BadRequest);
        }

        var headers = call.Header("Access-Control-Request-Headers")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        var rules = bucket is null ? null : CorsRules.Of(bucket);
        var rule = rules?.FirstOrDefault(rule => rule.Allows(origin, method, headers)) ?? throw new S3Exception(
            "AccessForbidden",
            rules is null ? "CORSResponse: CORS is not enabled for this bucket." : NotAllowed,
            StatusCodes.Status403Forbidden,
            ("Method", method),
            ("ResourceType", call.Address.Key is null ? "BUCKET" : "OBJECT"));
        Tell(call.Response, origin, rule);
        call.Tell("Access-Control-Allow-Headers", headers.Length == 0 ? null : string.Join(", ", headers).ToLowerInvariant());
    }

    /// <summary>Tells the browser that the page may read the answer, where a rule allows it.</summary>
    public static void Apply(S3Call call, Bucket bucket)
    {
        if (call.Header("Origin") is { } origin && CorsRules.Of(bucket)?.FirstOrDefault(rule => rule.Allows(origin, call.Request.Method, [])) is { } rule)
        {
            Tell(call.Response, origin, rule);
        }
    }

    /// <summary>Writes what a rule allows.</summary>
    public static void Tell(HttpResponse response, string origin, CorsRule rule)
    {
        var headers = response.Headers;
        headers.AccessControlAllowOrigin = rule.IsOpen ? "*" : origin;
        headers.AccessControlAllowMethods = string.Join(", ", rule.Methods);
        headers.Vary = "Origin, Access-Control-Request-Headers, Access-Control-Request-Method";
        if (!rule.IsOpen)
        {
            headers.AccessControlAllowCredentials = "true";
        }

        if (rule.Exposed.Count > 0)
        {
            headers.AccessControlExposeHeaders = string.Join(", ", rule.Exposed);
        }

        if (rule.MaxAge is { } age)
        {
            headers.AccessControlMaxAge = age.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }
}
