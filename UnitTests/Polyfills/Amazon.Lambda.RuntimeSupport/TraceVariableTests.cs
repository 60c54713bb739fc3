using Amazon.Lambda.RuntimeSupport;
using CampusIssues.UnitTests.Support;

namespace CampusIssues.UnitTests.Polyfills.Amazon.Lambda.RuntimeSupport;

[Collection(AloneCollection.Name)]
public sealed class TraceVariableTests
{
    [Fact]
    public async Task An_invocations_trace_is_in_the_processs_variable()
    {
        var api = new FakeRuntimeApi("{}");
        using var client = new HttpClient(api);
        using var stop = new CancellationTokenSource();
        var running = LambdaBootstrapBuilder.Create(input => input)
            .UseHttpClient(client)
            .ConfigureOptions(options => options.RuntimeApiEndpoint = "localhost:4566/f")
            .Build()
            .RunAsync(stop.Token);
        await api.Posted;
        await stop.CancelAsync();
        await running;

        Environment.GetEnvironmentVariable("_X_AMZN_TRACE_ID").ShouldBe(api.Headers["Lambda-Runtime-Trace-Id"]);
    }
}
