using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.LocalStack;

/// <summary><c>POST /_localstack/state/reset</c> and <c>POST /_localstack/state/{service}/reset</c>.</summary>
internal sealed class StateRoute(StateReset reset, ILogger<StateRoute> log) : IEdgeRoute
{
    private const string Prefix = "/_localstack/state/";

    public bool Matches(HttpRequest request) => request.Path.Value!.StartsWith(Prefix, StringComparison.Ordinal);

    public Task HandleAsync(HttpContext http)
    {
        var parts = http.Request.Path.Value![Prefix.Length..].Split('/');
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            http.Response.Headers.Allow = "POST";
        }
        else if (parts is ["reset"])
        {
            reset.All();
            log.StateReset("every service");
        }
        else if (parts is [var service, "reset"] && reset.Of(service))
        {
            log.StateReset(service);
        }
        else
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return Task.CompletedTask;
    }
}
