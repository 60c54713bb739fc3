using System.Text.Json;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace CampusIssues.Emulator.LocalStack;

/// <summary>
/// LocalStack's <c>/_localstack/health</c>: GET and HEAD tell each service's state; PUT keeps members that GET then tells as well; POST
/// takes <c>{"action": "restart"}</c> (which forgets what is in memory alone) and <c>{"action": "kill"}</c>.
/// </summary>
internal sealed class HealthRoute(StateReset state, EmulatorOptions options, IHostApplicationLifetime lifetime) : IEdgeRoute
{
    private readonly Lock _lock = new();
    private JsonObject _members = [];

    public bool Matches(HttpRequest request) => request.Path == "/_localstack/health";

    public async Task HandleAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json";
        switch (http.Request.Method)
        {
            case "HEAD":
                break;
            case "GET":
                await http.Response.WriteAsync(Describe().ToJsonString(), http.RequestAborted);
                break;
            case "PUT":
                await KeepAsync(http);
                break;
            case "POST":
                await ActAsync(http);
                break;
            default:
                http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
                http.Response.Headers.Allow = "GET, HEAD, POST, PUT";
                break;
        }
    }

    private JsonObject Describe()
    {
        var json = new JsonObject
        {
            ["services"] = new JsonObject(state.Services.Select(name => KeyValuePair.Create<string, JsonNode?>(name, "running"))),
            ["edition"] = "community",
            ["version"] = EmulatorOptions.Version,
        };
        lock (_lock)
        {
            foreach (var (name, value) in _members)
            {
                json[name] = value?.DeepClone();
            }
        }

        return json;
    }

    private async Task KeepAsync(HttpContext http)
    {
        if (await ReadAsync(http) is not { } told)
        {
            return;
        }

        lock (_lock)
        {
            _members = told;
        }

        await http.Response.WriteAsync("""{"status":"OK"}""", http.RequestAborted);
    }

    private async Task ActAsync(HttpContext http)
    {
        if (await ReadAsync(http) is not { } told)
        {
            return;
        }

        switch (told["action"]?.ToString())
        {
            case "kill":
                await http.Response.WriteAsync("ok", http.RequestAborted);
                lifetime.StopApplication();
                break;
            case "restart":
                if (options.DataDirectory is null)
                {
                    state.All();
                }

                await http.Response.WriteAsync("ok", http.RequestAborted);
                break;
            case null:
                await RefuseAsync(http, "Invalid request: missing \"action\" parameter");
                break;
            case var other:
                await RefuseAsync(http, $"Invalid request: unknown action \"{other}\"");
                break;
        }
    }

    private static async Task<JsonObject?> ReadAsync(HttpContext http)
    {
        try
        {
            if (await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted) is JsonObject told)
            {
                return told;
            }
        }
        catch (JsonException)
        {
            // Told below, as for JSON that is no object.
        }

        await RefuseAsync(http, "Invalid request: the body must be a JSON object");
        return null;
    }

    private static Task RefuseAsync(HttpContext http, string text)
    {
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        http.Response.ContentType = "text/plain";
        return http.Response.WriteAsync(text, http.RequestAborted);
    }
}
