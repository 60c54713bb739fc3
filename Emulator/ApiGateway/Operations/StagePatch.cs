using CampusIssues.Emulator.ApiGateway.Management;

namespace CampusIssues.Emulator.ApiGateway.Operations;

/// <summary>
/// The paths by which method settings are patched, <c>/~1pets/GET/throttling/rateLimit</c> or <c>/*/*/logging/loglevel</c>
/// (https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateStage.html).
/// </summary>
internal static class StagePatch
{
    private static readonly Dictionary<string, string> Settings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["metrics/enabled"] = "metricsEnabled",
        ["logging/loglevel"] = "loggingLevel",
        ["logging/dataTrace"] = "dataTraceEnabled",
        ["throttling/burstLimit"] = "throttlingBurstLimit",
        ["throttling/rateLimit"] = "throttlingRateLimit",
        ["caching/enabled"] = "cachingEnabled",
        ["caching/ttlInSeconds"] = "cacheTtlInSeconds",
        ["caching/dataEncrypted"] = "cacheDataEncrypted",
        ["caching/requireAuthorizationForCacheControl"] = "requireAuthorizationForCacheControl",
        ["caching/unauthorizedCacheControlHeaderStrategy"] = "unauthorizedCacheControlHeaderStrategy",
    };

    private static readonly string[] HttpMethods = ["GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "HEAD", "ANY", "*"];

    private static readonly string[] Members =
        ["accessLogSettings", "cacheClusterEnabled", "cacheClusterSize", "canarySettings", "clientCertificateId", "deploymentId", "description", "documentationVersion", "tracingEnabled", "variables", "webAclArn"];

    /// <summary>Refuses a path by which a stage isn't patched, in AWS's words.</summary>
    public static void Check(string path)
    {
        if (MethodOf(path) is null && !Members.Contains(path.TrimStart('/').Split('/')[0]))
        {
            throw Errors.BadRequest($"Invalid method setting path: {path}. Must be one of: [/deploymentId, /description, /cacheClusterEnabled, /cacheClusterSize, /clientCertificateId, /accessLogSettings, /accessLogSettings/destinationArn, /accessLogSettings/format, /{{resourcePath}}/{{httpMethod}}/metrics/enabled, /{{resourcePath}}/{{httpMethod}}/logging/dataTrace, /{{resourcePath}}/{{httpMethod}}/logging/loglevel, /{{resourcePath}}/{{httpMethod}}/throttling/burstLimit/{{resourcePath}}/{{httpMethod}}/throttling/rateLimit/{{resourcePath}}/{{httpMethod}}/caching/ttlInSeconds, /{{resourcePath}}/{{httpMethod}}/caching/enabled, /{{resourcePath}}/{{httpMethod}}/caching/dataEncrypted, /{{resourcePath}}/{{httpMethod}}/caching/requireAuthorizationForCacheControl, /{{resourcePath}}/{{httpMethod}}/caching/unauthorizedCacheControlHeaderStrategy, /*/*/metrics/enabled, /*/*/logging/dataTrace, /*/*/logging/loglevel, /*/*/throttling/burstLimit /*/*/throttling/rateLimit /*/*/caching/ttlInSeconds, /*/*/caching/enabled, /*/*/caching/dataEncrypted, /*/*/caching/requireAuthorizationForCacheControl, /*/*/caching/unauthorizedCacheControlHeaderStrategy, /variables/{{variable_name}}, /tracingEnabled]");
        }
    }

    /// <summary>A patch's path as a path in the model.</summary>
    public static string Rewrite(string path)
    {
        if (MethodOf(path) is not { } method)
        {
            return path;
        }

        var parts = path.TrimStart('/').Split('/', 3);
        var key = "/methodSettings/" + method.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
        return parts.Length < 3 ? key : Settings.TryGetValue(parts[2], out var setting) ? $"{key}/{setting}" : path;
    }

    /// <summary>The key of the method that a path is about; null for a path that isn't about one.</summary>
    public static string? MethodOf(string path)
    {
        var parts = path.TrimStart('/').Split('/');
        return parts.Length is 2 or 4 && HttpMethods.Contains(parts[1]) && (parts[0] == "*" || parts[0].StartsWith("~1", StringComparison.Ordinal)) ? $"{parts[0]}/{parts[1]}" : null;
    }
}
