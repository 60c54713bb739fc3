using Aspire.Hosting.Dashboard.Ui;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.UnitTests.Polyfills.Dashboard;

public sealed class PagesTests
{
    private static readonly Pages Pages = new();

    [Theory]
    [InlineData("/", 200, "text/html; charset=utf-8", "</screens/resources.js>; rel=modulepreload")]
    [InlineData("/traces/detail/0af7651916cd43dd8448eb211c80319c", 200, "text/html; charset=utf-8", "</screens/trace.js>; rel=modulepreload")]
    [InlineData("/traces", 200, "text/html; charset=utf-8", "</screens/traces.js>; rel=modulepreload")]
    [InlineData("/consolelogs/resource/a.name.with.dots", 200, "text/html; charset=utf-8", "</screens/console.js>; rel=modulepreload")]
    [InlineData("/no/such/page", 404, "text/html; charset=utf-8", "")]
    [InlineData("/no-such-file.js", 404, null, "")]
    [InlineData("/api/none", 404, null, "")]
    [InlineData("/style.css", 200, "text/css; charset=utf-8", "")]
    [InlineData("/login.css", 200, "text/css; charset=utf-8", "")]
    [InlineData("/login", 200, "text/html; charset=utf-8", "")]
    public async Task An_address_answers_with(string path, int status, string? type, string link)
    {
        var http = new DefaultHttpContext();
        http.Request.Path = path;
        await Pages.HandleAsync(http);

        http.Response.StatusCode.ShouldBe(status);
        http.Response.ContentType.ShouldBe(type);
        http.Response.Headers.Link.ToString().ShouldBe(link);
    }
}
