using System.Text.Json;
using System.Text.Json.Serialization;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.AWS.Lambda;

namespace Aspire.Hosting;

/// <summary>Adds gateways in front of functions.</summary>
public static class APIGatewayExtensions
{
    private const string RouteVariable = "APIGATEWAY_EMULATOR_ROUTE_CONFIG_";

    /// <summary>Adds a gateway.</summary>
    public static IResourceBuilder<APIGatewayEmulatorResource> AddAWSAPIGatewayEmulator(
        this IDistributedApplicationBuilder builder,
        string name,
        APIGatewayType apiGatewayType,
        APIGatewayEmulatorOptions? options = null)
    {
        var gateway = builder.AddResource(new APIGatewayEmulatorResource(name, apiGatewayType)).WithHttpEndpoint(port: options?.HttpPort);
        gateway.WithEnvironment(context =>
        {
            context.EnvironmentVariables["ASPIRE_HOSTED"] = "true";
            context.EnvironmentVariables["API_GATEWAY_EMULATOR_PORT"] = gateway.GetEndpoint("http").Property(EndpointProperty.TargetPort);
        });
        gateway.WithArgs("lambda-test-tool", "start", "--no-launch-window", "--api-gateway-emulator-mode", apiGatewayType.ToString());
        gateway.WithUrlForEndpoint("http", url => url.DisplayText = "API Gateway Endpoint");
        RunsInParent.Allow(gateway, sharesEndpoint: false);
        return gateway;
    }

    /// <summary>
    /// Adds a route to a function. A path may have <c>{name}</c> and, at its end, <c>{proxy+}</c>. Of several routes to one function
    /// the environment has the last, as in 13.6.0.
    /// </summary>
    public static IResourceBuilder<APIGatewayEmulatorResource> WithReference(
        this IResourceBuilder<APIGatewayEmulatorResource> builder,
        IResourceBuilder<LambdaProjectResource> lambda,
        Method httpMethod,
        string path)
    {
        var emulator = builder.ApplicationBuilder.Resources.OfType<LambdaEmulatorResource>().First();
        var function = lambda.Resource.Name;
        return builder.WithReferenceRelationship(lambda.Resource).WithEnvironment(async context =>
        {
            var endpoint = await emulator.GetEndpoint("http").GetValueAsync(context.CancellationToken);
            var route = new RouteConfig(function, endpoint, httpMethod.ToString(), path);
            context.EnvironmentVariables[RouteVariable + function] = JsonSerializer.Serialize(route, RouteConfigJson.Default.RouteConfig);
        });
    }
}

/// <summary>A route as the tool reads it.</summary>
internal sealed record RouteConfig(string LambdaResourceName, string? Endpoint, string HttpMethod, string Path);

[JsonSerializable(typeof(RouteConfig))]
internal sealed partial class RouteConfigJson : JsonSerializerContext;
