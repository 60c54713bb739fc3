using System.Text.Json.Serialization;
using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;
using CampusIssues.UnitTests.Support;

namespace CampusIssues.UnitTests.Polyfills.Amazon.Lambda.RuntimeSupport;

public sealed partial class LambdaBootstrapTests
{
    private static readonly SourceGeneratorLambdaJsonSerializer<GreetingContext> Serializer = new();

    [Fact]
    public async Task A_handlers_answer_is_sent_for_its_request()
    {
        var api = new FakeRuntimeApi("""{"Name":"Bo"}""");

        var (request, body) = await RunAsync(api, LambdaBootstrapBuilder.Create<Greeting, Greeting>(greeting => new Greeting($"Hello {greeting.Name}"), Serializer));

        request.RequestUri!.AbsoluteUri.ShouldBe("http://localhost:4566/f/2018-06-01/runtime/invocation/request-1/response");
        body.ShouldBe("""{"Name":"Hello Bo"}""");
    }

    [Fact]
    public async Task A_handler_that_throws_is_reported_with_its_type_and_cause()
    {
        var api = new FakeRuntimeApi("{}");

        var (request, body) = await RunAsync(api, LambdaBootstrapBuilder.Create(Fail));

        request.RequestUri!.AbsolutePath.ShouldEndWith("/invocation/request-1/error");
        request.Content!.Headers.ContentType!.MediaType.ShouldBe("application/vnd.aws.lambda.error+json");
        request.Headers.GetValues("Lambda-Runtime-Function-Error-Type").ShouldBe(["InvalidOperationException"]);
        request.Headers.GetValues("Lambda-Runtime-Function-XRay-Error-Cause").Single().ShouldContain("\"message\":\"No such issue\"");
        body.ShouldStartWith("""{"errorType":"InvalidOperationException","errorMessage":"No such issue","stackTrace":["at """);

        static Stream Fail(Stream input) => throw new InvalidOperationException("No such issue");
    }

    [Fact]
    public async Task The_context_tells_request_trace_and_deadline()
    {
        var api = new FakeRuntimeApi("{}");
        api.Headers["Lambda-Runtime-Client-Context"] = """{"client":{"app_title":"Campus"},"custom":{"a":"b"}}""";
        ILambdaContext? seen = null;
        var traceId = "";

        await RunAsync(api, LambdaBootstrapBuilder.Create((Stream _, ILambdaContext context) =>
        {
            (seen, traceId) = (context, LambdaTraceProvider.CurrentTraceId);
            return Stream.Null;
        }));

        seen.ShouldNotBeNull();
        seen.AwsRequestId.ShouldBe("request-1");
        seen.InvokedFunctionArn.ShouldBe("arn:aws:lambda:us-east-1:000000000000:function:f");
        seen.TraceId.ShouldStartWith("Root=1-5bef4de7");
        traceId.ShouldBe(seen.TraceId);
        seen.RemainingTime.ShouldBeGreaterThan(TimeSpan.FromDays(365));
        seen.ClientContext.Client.AppTitle.ShouldBe("Campus");
        seen.ClientContext.Custom["a"].ShouldBe("b");
    }

    [Fact]
    public async Task An_initializer_that_throws_is_reported_and_ends_the_function()
    {
        var api = new FakeRuntimeApi("{}");
        using var client = new HttpClient(api);
        var bootstrap = LambdaBootstrapBuilder.Create((Stream input) => input)
            .UseHttpClient(client)
            .ConfigureOptions(options => options.RuntimeApiEndpoint = "localhost:4566/f")
            .UseBootstrapHandler(() => throw new InvalidOperationException("No table"))
            .Build();

        await Should.ThrowAsync<InvalidOperationException>(() => bootstrap.RunAsync());

        var (request, body) = await api.Posted;
        request.RequestUri!.AbsolutePath.ShouldBe("/f/2018-06-01/runtime/init/error");
        body.ShouldContain("No table");
    }

    [Fact]
    public async Task Without_a_runtime_api_it_ends_with_one_line()
    {
        using var client = new HttpClient();
        var bootstrap = LambdaBootstrapBuilder.Create((Stream input) => input)
            .UseHttpClient(client)
            .ConfigureOptions(options => options.RuntimeApiEndpoint = "localhost:1/f")
            .Build();

        var gone = await Should.ThrowAsync<HttpRequestException>(() => bootstrap.RunAsync());

        gone.ToString().ShouldStartWith("The Lambda runtime API at localhost:1/f can't be reached: ");
        gone.ToString().ShouldNotContain("\n");
    }

    private static async Task<(HttpRequestMessage Request, string Body)> RunAsync(FakeRuntimeApi api, LambdaBootstrapBuilder builder)
    {
        using var client = new HttpClient(api);
        using var stop = new CancellationTokenSource();
        var running = builder.UseHttpClient(client).ConfigureOptions(options => options.RuntimeApiEndpoint = "localhost:4566/f").Build().RunAsync(stop.Token);
        var posted = await api.Posted;
        await stop.CancelAsync();
        await running;
        return posted;
    }

    internal sealed record Greeting(string Name);

    [JsonSerializable(typeof(Greeting))]
    internal sealed partial class GreetingContext : JsonSerializerContext;
}
