using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Wire;

/// <summary>
/// What a browser shows at the emulator's address: its services, its pages and how to call it. Whoever signs, asks for a bucket or
/// doesn't ask for HTML gets AWS's answer there.
/// </summary>
internal sealed class StartPage : IEdgeRoute
{
    private const string Address = "/_aws/start";

    public bool Matches(HttpRequest request) => HttpMethods.IsGet(request.Method)
        && (request.Path == "/" ? IsBrowser(request) : request.Path == Address + ".css" || request.Path == Address + ".js");

    public Task HandleAsync(HttpContext http) => http.Request.Path == "/"
        ? EmbeddedPage.WriteAsync(http, "AWS emulator", Address)
        : EmbeddedPage.WriteAsync(http, Path.GetFileName(http.Request.Path.Value!));

    private static bool IsBrowser(HttpRequest request) =>
        request.Host.Host is "localhost" or "127.0.0.1" or "[::1]" or "localhost.localstack.cloud"
        && !request.QueryString.HasValue
        && !request.Headers.ContainsKey("Authorization")
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
}
