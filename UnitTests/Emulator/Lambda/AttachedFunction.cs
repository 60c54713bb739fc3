using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;
using CampusIssues.Emulator.Wire;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.Lambda;

/// <summary>A function that runs in the test and asks the emulator for its invocations, as a process of an AppHost does.</summary>
internal sealed class AttachedFunction : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly HttpClient _client;
    private readonly Task _run;

    public AttachedFunction(LocalAws aws, string name, Func<Stream, ILambdaContext, Stream> handler)
    {
        _client = new HttpClient(new EdgeHandler(aws.Get<Edge>(), aws.Get<IServiceProvider>()));
        _run = LambdaBootstrapBuilder.Create(handler)
            .UseHttpClient(_client)
            .ConfigureOptions(options => options.RuntimeApiEndpoint = $"localhost:4566/{name}")
            .Build()
            .RunAsync(_stop.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _run;
        _client.Dispose();
        _stop.Dispose();
    }
}
