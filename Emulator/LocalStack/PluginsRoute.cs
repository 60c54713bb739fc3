using System.Text.Json.Nodes;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.LocalStack;

/// <summary>LocalStack's <c>/_localstack/plugins</c>: the services, as providers that are loaded.</summary>
internal sealed class PluginsRoute(StateReset state) : IEdgeRoute
{
    public bool Matches(HttpRequest request) => request.Path == "/_localstack/plugins";

    public Task HandleAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json";
        var providers = state.Services.Select(name => new JsonObject { ["name"] = $"{name}:default", ["is_initialized"] = true, ["is_loaded"] = true });
        return http.Response.WriteAsync(new JsonObject { ["localstack.aws.provider"] = new JsonArray([.. providers]) }.ToJsonString(), http.RequestAborted);
    }
}
