using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace CampusIssues.UnitTests.Polyfills.OpenTelemetry.Instrumentation.AspNetCore;

/// <summary>Plays ASP.NET Core's own diagnostic events.</summary>
public sealed class AspNetCoreInstrumentationTests
{
    private static readonly DiagnosticListener Hosting = new("Microsoft.AspNetCore");

    [Fact]
    public void A_request_gets_the_conventions_attributes_and_no_values_of_its_query()
    {
        var http = new DefaultHttpContext();
        (http.Request.Method, http.Request.Scheme, http.Request.Host, http.Request.Path, http.Request.Protocol) = ("GET", "http", new("localhost", 5080), "/track.html", "HTTP/1.1");
        http.Request.QueryString = new("?id=secret");

        var span = Serve(http, 200);

        span.DisplayName.ShouldBe("GET");
        span.GetTagItem("http.request.method").ShouldBe("GET");
        span.GetTagItem("url.path").ShouldBe("/track.html");
        span.GetTagItem("url.query").ShouldBe("?id=Redacted");
        span.GetTagItem("server.port").ShouldBe(5080);
        span.GetTagItem("http.response.status_code").ShouldBe(200);
        span.Status.ShouldBe(ActivityStatusCode.Unset);
    }

    [Fact]
    public void The_servers_fault_is_an_error()
    {
        var span = Serve(new DefaultHttpContext { Request = { Method = "BREW", Protocol = "HTTP/1.1" } }, 503);

        span.DisplayName.ShouldBe("HTTP");
        span.Status.ShouldBe(ActivityStatusCode.Error);
        span.GetTagItem("error.type").ShouldBe("503");
        span.GetTagItem("http.request.method").ShouldBe("_OTHER");
    }

    [Fact]
    public void A_request_that_the_filter_leaves_out_is_not_recorded() =>
        Serve(new DefaultHttpContext { Request = { Path = "/health", Protocol = "HTTP/1.1" } }, 200).Recorded.ShouldBeFalse();

    private static Activity Serve(HttpContext http, int status)
    {
        using var provider = Sdk.CreateTracerProviderBuilder()
            .AddAspNetCoreInstrumentation(options => options.Filter = context => context.Request.Path != "/health")
            .AddSource("CampusIssues.UnitTests.Hosting")
            .Build();
        using var source = new ActivitySource("CampusIssues.UnitTests.Hosting");
        using var span = source.StartActivity("Microsoft.AspNetCore.Hosting.HttpRequestIn", ActivityKind.Server)!;
        Hosting.Write("Microsoft.AspNetCore.Hosting.HttpRequestIn.Start", http);
        http.Response.StatusCode = status;
        Hosting.Write("Microsoft.AspNetCore.Hosting.HttpRequestIn.Stop", http);
        return span;
    }
}
