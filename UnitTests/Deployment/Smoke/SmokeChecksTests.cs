using System.Net;
using System.Text;
using CampusIssues.Deployment.Smoke;

namespace CampusIssues.UnitTests.Deployment.Smoke;

public sealed class SmokeChecksTests
{
    private static readonly Uri Site = new("http://site.example");
    private static readonly Uri Api = new("https://api.example/prod");

    private readonly Dictionary<string, (HttpStatusCode Status, string Type, string Body)> _system = new()
    {
        ["GET http://site.example/"] = (HttpStatusCode.OK, "text/html", "<title>Report</title>"),
        ["GET http://site.example/js/lib/api.js"] = (HttpStatusCode.OK, "text/javascript", ""),
        ["GET http://site.example/config.json"] = (HttpStatusCode.OK, "application/json", """{"apiBaseUrl":"https://api.example/prod"}"""),
        ["OPTIONS https://api.example/prod/report-issue"] = (HttpStatusCode.NoContent, "", "http://site.example"),
        ["GET https://api.example/prod/catalogue"] = (HttpStatusCode.OK, "application/json", """{"issueTypes":[]}"""),
        ["GET https://api.example/prod/issue-status/smoke-test"] = (HttpStatusCode.NotFound, "application/json", """{"message":"Issue not found"}"""),
        ["GET https://api.example/prod/get-all-issues"] = (HttpStatusCode.Unauthorized, "application/json", "{}"),
    };

    [Fact]
    public async Task A_system_that_works_has_no_faults() => (await FaultsAsync()).ShouldBeEmpty();

    [Fact]
    public async Task Without_a_site_of_ours_only_the_API_is_asked()
    {
        foreach (var key in _system.Keys.Where(key => key.Contains("site.example", StringComparison.Ordinal) || key.StartsWith("OPTIONS", StringComparison.Ordinal)).ToArray())
        {
            _system.Remove(key);
        }

        (await FaultsAsync(site: null)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("GET http://site.example/", "text/plain", "", 200, "has the type text/plain, not text/html")]
    [InlineData("GET http://site.example/js/lib/api.js", "text/plain", "", 200, "has the type text/plain, not text/javascript")]
    [InlineData("GET http://site.example/config.json", "application/json", """{"apiBaseUrl":"https://old.example/prod"}""", 200, "says nothing of \"https://api.example/prod\"")]
    [InlineData("OPTIONS https://api.example/prod/report-issue", "", "*", 204, "allows *, not http://site.example")]
    [InlineData("GET https://api.example/prod/catalogue", "application/json", "{}", 502, "answered 502, not 200")]
    [InlineData("GET https://api.example/prod/issue-status/smoke-test", "application/json", "{}", 500, "answered 500, not 404")]
    [InlineData("GET https://api.example/prod/get-all-issues", "application/json", "{}", 200, "answered 200, not 401")]
    public async Task A_fault_is_told(string request, string type, string body, int status, string fault)
    {
        _system[request] = ((HttpStatusCode)status, type, body);

        (await FaultsAsync()).ShouldBe([fault]);
    }

    private Task<string[]> FaultsAsync() => FaultsAsync(Site);

    private async Task<string[]> FaultsAsync(Uri? site)
    {
        using var http = new HttpClient(new Deployed(_system));
        var faults = new List<string>();
        foreach (var check in SmokeChecks.For(site, Api))
        {
            if (await check.FaultAsync(http) is { } fault)
            {
                faults.Add(fault);
            }
        }

        return [.. faults];
    }

    private sealed class Deployed(Dictionary<string, (HttpStatusCode Status, string Type, string Body)> answers) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var (status, type, body) = answers[$"{request.Method} {request.RequestUri}"];
            var answer = new HttpResponseMessage(status);
            if (request.Method == HttpMethod.Options)
            {
                answer.Headers.Add("Access-Control-Allow-Origin", body);
            }
            else
            {
                answer.Content = new StringContent(body, Encoding.UTF8, type);
            }

            return Task.FromResult(answer);
        }
    }
}
