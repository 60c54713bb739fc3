using CampusIssues.Emulator.ApiGateway.Execution;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.Emulator.ApiGateway.Local;

/// <summary>The gateway port: whatever comes there is for the REST API of the AppHost's routes.</summary>
internal sealed class GatewayPortRoute(EmulatorOptions options, LocalApi api, GatewayPipeline pipeline, IServiceProvider provider) : IPortRoute
{
    private const string HealthPath = "/__lambda_test_tool_apigateway_health__";
    private int? _port = options.GatewayPort is 0 ? null : options.GatewayPort ?? -1;

    public bool Matches(HttpRequest request) => request.HttpContext.Connection.LocalPort == (_port ??= FreePort());

    public Task HandleAsync(HttpContext http)
    {
        var path = RawPath.Of(http.Request);
        return path == HealthPath ? http.Response.WriteAsync("Healthy") : pipeline.HandleAsync(http, api.Stage, path, path);
    }

    /// <summary>The port that the system gave, where a free one was asked for.</summary>
    private int FreePort() =>
        new Uri(provider.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Last()).Port;
}
