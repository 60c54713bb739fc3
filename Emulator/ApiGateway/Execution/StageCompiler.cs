using CampusIssues.Emulator.ApiGateway.Access;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>Makes a stage ready to serve from the definition that its deployment froze.</summary>
internal sealed class StageCompiler(IntegrationServices services)
{
    public StageRuntime Compile(ApiDefinition definition, Stage stage, string region)
    {
        var cache = new ExpiringCache<GatewayAnswer>(services.Time, 1000);
        var methods = new MethodCompiler(definition, stage, cache, services);
        var routes = new RouteTree();
        foreach (var resource in definition.Resources.Values.Where(resource => resource.ResourceMethods is { Count: > 0 }))
        {
            routes.Add(new RuntimeResource(resource.Id, resource.Path, resource.ResourceMethods!.Values.Select(method => methods.Compile(resource, method))));
        }

        return new StageRuntime
        {
            Definition = definition,
            Stage = stage,
            Region = region,
            Routes = routes,
            Cache = cache,
            Authorizers = methods.Authorizers,
            Binary = MediaTypes.Of(definition.Api),
            Responses = new GatewayResponses(definition.GatewayResponses.Values),
            Observer = new StageObserver(definition.Api, stage, services.Logs, services.Metrics),
            Policy = definition.Api.Policy is { Length: > 0 } text && Policy.TryParse(text) is { } policy ? new ResourcePolicy(policy) : null,
        };
    }
}
