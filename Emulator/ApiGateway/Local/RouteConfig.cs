using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampusIssues.Emulator.ApiGateway.Local;

/// <summary>
/// A route as the official Lambda test tool takes it, in <c>APIGATEWAY_EMULATOR_ROUTE_CONFIG_*</c>: an object or an array of them.
/// </summary>
internal sealed record RouteConfig(string LambdaResourceName, string HttpMethod, string Path)
{
    private const string Prefix = "APIGATEWAY_EMULATOR_ROUTE_CONFIG";

    /// <summary>The Lambda service's address. One emulator serves both, so it isn't needed.</summary>
    public string? Endpoint { get; init; }

    /// <summary>All routes that the environment names, in the order of its variables' names.</summary>
    public static IReadOnlyList<RouteConfig> Read(IReadOnlyDictionary<string, string> environment) =>
    [
        .. environment
            .Where(variable => variable.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .OrderBy(variable => variable.Key, StringComparer.Ordinal)
            .SelectMany(variable => Parse(variable.Key, variable.Value)),
    ];

    private static RouteConfig[] Parse(string name, string json)
    {
        try
        {
            return json.AsSpan().TrimStart().StartsWith("[")
                ? JsonSerializer.Deserialize(json, RouteConfigJson.Default.RouteConfigArray) ?? []
                : JsonSerializer.Deserialize(json, RouteConfigJson.Default.RouteConfig) is { } one ? [one] : [];
        }
        catch (JsonException malformed)
        {
            throw new InvalidDataException($"{name} isn't a route or an array of routes: {malformed.Message}", malformed);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(RouteConfig))]
[JsonSerializable(typeof(RouteConfig[]))]
internal sealed partial class RouteConfigJson : JsonSerializerContext;
