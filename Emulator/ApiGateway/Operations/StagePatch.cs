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
