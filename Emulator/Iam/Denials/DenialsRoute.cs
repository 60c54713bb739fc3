using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Iam.Denials;

/// <summary>
/// <c>/_aws/iam</c>: a page that shows what was refused and the statement that would allow it; <c>GET</c> and <c>DELETE
/// /_aws/iam/denials</c> are the JSON beneath it.
/// </summary>
internal sealed class DenialsRoute(DenialLog denials) : IEdgeRoute
{
    private const string Root = "/_aws/iam";

    public bool Matches(HttpRequest request) => request.Path.StartsWithSegments(Root);

    public Task HandleAsync(HttpContext http)
    {
        switch (http.Request.Method, http.Request.Path.Value![Root.Length..].TrimEnd('/'))
        {
            case ("GET", ""):
                return EmbeddedPage.WriteAsync(http, "Denied", Root + "/denials");
            case ("GET", "/denials.js" or "/denials.css"):
                return EmbeddedPage.WriteAsync(http, http.Request.Path.Value![(Root.Length + 1)..]);
            case ("GET", "/denials"):
                return DenialJson.WriteAsync(http, denials.All);
            case ("DELETE", "/denials"):
                denials.Clear();
                http.Response.StatusCode = StatusCodes.Status204NoContent;
                return Task.CompletedTask;
            default:
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
        }
    }
}
