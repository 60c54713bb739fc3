using Aspire.Hosting.Dashboard.Access;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.UnitTests.Polyfills.Dashboard;

public sealed class GuardTests
{
    private readonly LoginToken _token = new();

    [Fact]
    public async Task Without_a_session_a_page_leads_to_the_login()
    {
        var http = await Ask("/traces");

        http.Response.StatusCode.ShouldBe(302);
        http.Response.Headers.Location.ToString().ShouldBe("/login?returnUrl=%2Ftraces");
    }

    [Fact]
    public async Task Without_a_session_data_is_refused() => (await Ask("/api/traces")).Response.StatusCode.ShouldBe(401);

    [Theory]
    [InlineData("/traces/detail/1", "/traces/detail/1")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("https://elsewhere.example", "/")]
    public async Task The_printed_address_makes_a_session_and_leads_only_back_here(string returnUrl, string expected)
    {
        var http = await Ask("/login", query: $"?t={_token.Value}&returnUrl={Uri.EscapeDataString(returnUrl)}");

        http.Response.Headers.Location.ToString().ShouldBe(expected);
        var cookie = http.Response.Headers.SetCookie.ToString();
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
        (await Ask("/api/traces", cookie: cookie.Split(';')[0])).Response.StatusCode.ShouldBe(200);
    }

    [Fact]
    public async Task A_wrong_token_makes_none()
    {
        var http = await Ask("/login", query: "?t=wrong");

        http.Response.StatusCode.ShouldBe(401);
        http.Response.Headers.SetCookie.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Another_host_name_is_not_answered() => (await Ask("/login", host: "elsewhere.example")).Response.StatusCode.ShouldBe(421);

    [Fact]
    public async Task Doing_something_takes_the_pages_own_header()
    {
        var cookie = $"dashboard-18888={_token.Exchange(_token.Value)}";

        (await Ask("/api/resources/web/commands/stop", "POST", cookie)).Response.StatusCode.ShouldBe(403);
        (await Ask("/api/resources/web/commands/stop", "POST", cookie, header: true)).Response.StatusCode.ShouldBe(200);
    }

    private async Task<HttpContext> Ask(string path, string method = "GET", string? cookie = null, string host = "localhost:18888", string query = "", bool header = false)
    {
        var http = new DefaultHttpContext();
        http.Request.Method = method;
        http.Request.Host = new(host);
        http.Request.Path = path;
        http.Request.QueryString = new(query);
        http.Request.Headers.Cookie = cookie;
        if (header)
        {
            http.Request.Headers["X-Dashboard"] = "1";
        }

        await new Guard(_token, isOpen: false).InvokeAsync(http, static _ => Task.CompletedTask);
        return http;
    }
}
