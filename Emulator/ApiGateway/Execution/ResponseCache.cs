using CampusIssues.Emulator.ApiGateway.Access;
using CampusIssues.Emulator.ApiGateway.Model;
using Microsoft.Extensions.Primitives;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>
/// A method's cache: answers by the parameters that the integration names as keys, and by nothing else
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html).
/// </summary>
internal sealed class ResponseCache(Integration integration, MethodSetting setting, ExpiringCache<GatewayAnswer> entries, string scope)
{
    private const int LargestAnswer = 1024 * 1024;

    /// <summary>The kept answer; null where there is none, or the client asks for a fresh one and may.</summary>
    public GatewayAnswer? Find(Exchange exchange)
    {
        if (AsksForFresh(exchange))
        {
            if (!setting.RequireAuthorizationForCacheControl)
            {
                entries.Remove(Key(exchange));
            }
            else if (setting.UnauthorizedCacheControlHeaderStrategy == "FAIL_WITH_403")
            {
                throw GatewayError.AccessDenied.With();
            }
        }

        return entries.Find(Key(exchange)) is { } kept ? Copy(kept, Warning(exchange)) : null;
    }

    /// <summary>Keeps an answer that went well.</summary>
    public void Keep(Exchange exchange, GatewayAnswer answer)
    {
        if (answer.StatusCode is >= 200 and < 300 && answer.Body.Length <= LargestAnswer && setting.CacheTtlInSeconds > 0)
        {
            entries.Put(Key(exchange), Copy(answer, false), TimeSpan.FromSeconds(setting.CacheTtlInSeconds));
        }
    }

    private bool Warning(Exchange exchange) =>
        AsksForFresh(exchange) && setting.RequireAuthorizationForCacheControl && setting.UnauthorizedCacheControlHeaderStrategy == "SUCCEED_WITH_RESPONSE_HEADER";

    private static bool AsksForFresh(Exchange exchange) => exchange.Header("Cache-Control")?.Contains("max-age=0", StringComparison.OrdinalIgnoreCase) == true;

    private string Key(Exchange exchange) =>
        scope + string.Concat(integration.CacheKeyParameters.Select(parameter => $"\n{parameter}={Value(exchange, parameter)}"));

    /// <summary>A key parameter: of the method request, or of the integration request, mapped from it.</summary>
    private string? Value(Exchange exchange, string parameter) =>
        integration.RequestParameters?.GetValueOrDefault(parameter) is { } mapping ? ParameterMapping.Value(exchange, mapping) : Variables.Find(exchange, parameter);

    private static GatewayAnswer Copy(GatewayAnswer answer, bool warn)
    {
        var copy = new GatewayAnswer { StatusCode = answer.StatusCode, Body = answer.Body };
        copy.Headers.AddRange(answer.Headers);
        if (warn)
        {
            copy.Headers.Add(new("Warning", new StringValues("199 - \"Cache-Control header ignored: not authorized to invalidate the cache\"")));
        }

        return copy;
    }
}
