using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>Makes a stage ready to serve from the definition that its deployment froze.</summary>
internal sealed class StageCompiler(IntegrationServices services)
{
    public StageRuntime Compile(ApiDefinition definition, Stage stage, string region)
    {
        var routes = new RouteTree();
        foreach (var resource in definition.Resources.Values.Where(resource => resource.ResourceMethods is { Count: > 0 }))
        {
            routes.Add(new RuntimeResource(resource.Id, resource.Path, resource.ResourceMethods!.Values.Select(Compile)));
        }

        return new StageRuntime
        {
            Definition = definition,
            Stage = stage,
            Region = region,
            Routes = routes,
            Binary = MediaTypes.Of(definition.Api),
            Responses = new GatewayResponses(definition.GatewayResponses.Values),
        };
    }

    private RuntimeMethod Compile(Method method) => new() { Definition = method, Integration = Integration(method.MethodIntegration) };

    private IIntegration Integration(Integration? integration) => integration switch
    {
        { Type: "AWS_PROXY", Uri: { } uri } => new LambdaProxyIntegration(new FunctionUri(uri), TimeSpan.FromMilliseconds(integration.TimeoutInMillis), services),
        _ => new NoIntegration(),
    };
}
