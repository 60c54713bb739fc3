using CampusIssues.Emulator.ApiGateway.Execution;
using CampusIssues.Emulator.ApiGateway.Model;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.ApiGateway.Local;

/// <summary>
/// The REST API of the AppHost's routes, served at the gateway port without a stage in the path, as a custom domain is
/// mapped to a stage.
/// </summary>
internal sealed class LocalApi(EmulatorOptions options, StageCompiler compiler, ILogger<LocalApi> logger) : IHostedService
{
    private const string DocumentVariable = "API_GATEWAY_EMULATOR_OPENAPI";
    private const string Region = "us-east-1";
    private readonly Lazy<StageRuntime> _stage = new(() => Build(options, compiler, logger));

    public StageRuntime Stage => _stage.Value;

    /// <summary>Reads the routes, so that a mistake in them ends the start and not the first request.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.GatewayPort is not null)
        {
            _ = _stage.Value;
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static StageRuntime Build(EmulatorOptions options, StageCompiler compiler, ILogger logger)
    {
        var routes = RouteConfig.Read(options.Environment);
        var definition = new ApiDefinition { Api = { Id = "local", Name = "local" } };
        var stage = new Stage { StageName = "prod", DeploymentId = "local" };
        if (options.Environment.TryGetValue(DocumentVariable, out var file) && file.Length > 0)
        {
            LocalDocument.Read(file, options.Environment, definition, stage);
        }

        foreach (var route in routes)
        {
            Integrate(definition, route);
        }

        logger.LocalApiReady(routes.Count);
        return compiler.Compile(definition, stage, Region);
    }

    /// <summary>Routes say which function a method goes to; all else of a method is the document's.</summary>
    private static void Integrate(ApiDefinition definition, RouteConfig route)
    {
        var methods = definition.ResourceAt(route.Path).ResourceMethods ??= [];
        var name = route.HttpMethod.ToUpperInvariant();
        if (!methods.TryGetValue(name, out var method))
        {
            methods[name] = method = new Method { HttpMethod = name };
        }

        method.MethodIntegration = new Integration
        {
            Type = "AWS_PROXY",
            HttpMethod = "POST",
            Uri = FunctionUri.Of(route.LambdaResourceName, Region),
            TimeoutInMillis = method.MethodIntegration?.TimeoutInMillis ?? Limits.IntegrationTimeout,
            CacheKeyParameters = method.MethodIntegration?.CacheKeyParameters ?? [],
        };
    }
}
