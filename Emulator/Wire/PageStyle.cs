using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Wire;

/// <summary><c>/_aws/page.css</c>: the style that the emulator's pages have in common.</summary>
internal sealed class PageStyle : IEdgeRoute
{
    public bool Matches(HttpRequest request) => request.Path == "/_aws/page.css" && HttpMethods.IsGet(request.Method);

    public Task HandleAsync(HttpContext http) => EmbeddedPage.WriteAsync(http, "page.css");
}
