using System.Text.Json.Nodes;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace CampusIssues.Emulator.LocalStack;

/// <summary>LocalStack's <c>/_localstack/init[/{stage}]</c>: which stages are done. There are no init scripts here.</summary>
internal sealed class InitRoute(IHostApplicationLifetime lifetime) : IEdgeRoute
{
    private const string Prefix = "/_localstack/init";

    public bool Matches(HttpRequest request) => request.Path.StartsWithSegments(Prefix);

    public Task HandleAsync(HttpContext http)
    {
        var stages = new Dictionary<string, bool>
        {
            ["BOOT"] = true,
            ["START"] = true,
            ["READY"] = true,
            ["SHUTDOWN"] = lifetime.ApplicationStopping.IsCancellationRequested,
        };
        var stage = http.Request.Path.Value![Prefix.Length..].Trim('/').ToUpperInvariant();
        http.Response.ContentType = "application/json";
        if (stage.Length == 0)
        {
            return WriteAsync(http, new JsonObject(stages.Select(entry => KeyValuePair.Create<string, JsonNode?>(entry.Key, entry.Value))));
        }

        if (stages.TryGetValue(stage, out var done))
        {
            return WriteAsync(http, JsonValue.Create(done));
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return http.Response.WriteAsync($"no such stage {stage}", http.RequestAborted);
    }

    private static Task WriteAsync(HttpContext http, JsonNode completed) =>
        http.Response.WriteAsync(new JsonObject { ["completed"] = completed, ["scripts"] = new JsonArray() }.ToJsonString(), http.RequestAborted);
}
