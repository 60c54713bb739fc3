using System.Net.Http.Headers;
using System.Text.Json;

namespace CampusIssues.IntegrationTests.Support;

/// <summary>A function that polls the Lambda runtime API from inside the test, as any custom runtime does.</summary>
public sealed class RuntimeClient : IAsyncDisposable
{
    private readonly HttpClient _http;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    /// <summary>Starts polling for a function's invocations; the handler makes an answer of each event.</summary>
    public RuntimeClient(Uri emulator, string function, Func<JsonElement, string> handler)
    {
        _http = new HttpClient { BaseAddress = new Uri(emulator, $"/{function}/2018-06-01/runtime/"), Timeout = Timeout.InfiniteTimeSpan };
        _loop = RunAsync(handler);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _http.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync(Func<JsonElement, string> handler)
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                using var next = await _http.GetAsync("invocation/next", _stop.Token);
                using var invocation = JsonDocument.Parse(await next.Content.ReadAsByteArrayAsync(_stop.Token));
                using var answer = new StringContent(handler(invocation.RootElement), MediaTypeHeaderValue.Parse("application/json"));
                var id = next.Headers.GetValues("Lambda-Runtime-Aws-Request-Id").Single();
                using var accepted = await _http.PostAsync($"invocation/{id}/response", answer, _stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }
}
