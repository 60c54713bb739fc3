using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.CloudWatch;

/// <summary>
/// <c>/_aws/cloudwatch</c>: a page that shows alarms and draws dashboards. It asks the emulator by the same operations as any client.
/// </summary>
internal sealed class PageRoute : IEdgeRoute
{
    private const string Root = "/_aws/cloudwatch";

    private static readonly string[] Files =
    [
        "cloudwatch.css", "cloudwatch.js", "cloudwatch-api.js", "cloudwatch-chart.js", "cloudwatch-dom.js", "cloudwatch-markdown.js", "cloudwatch-metrics.js",
        "cloudwatch-widgets.js",
    ];

    public bool Matches(HttpRequest request) => request.Path.StartsWithSegments(Root);

    public Task HandleAsync(HttpContext http)
    {
        var name = http.Request.Path.Value![Root.Length..].Trim('/');
        if (HttpMethods.IsGet(http.Request.Method) && (name.Length == 0 || Files.Contains(name)))
        {
            return name.Length == 0 ? EmbeddedPage.WriteAsync(http, "CloudWatch", Root + "/cloudwatch") : EmbeddedPage.WriteAsync(http, name);
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
