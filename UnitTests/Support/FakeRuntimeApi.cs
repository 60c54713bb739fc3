using System.Net;
using System.Text;

namespace CampusIssues.UnitTests.Support;

/// <summary>A runtime API that hands out one event, keeps what is posted, and then lets the function wait for ever.</summary>
internal sealed class FakeRuntimeApi(string payload) : HttpMessageHandler
{
    private readonly TaskCompletionSource<(HttpRequestMessage Request, string Body)> _posted = new();
    private int _polls;

    public Task<(HttpRequestMessage Request, string Body)> Posted => _posted.Task;

    public Dictionary<string, string> Headers { get; } = new()
    {
        ["Lambda-Runtime-Aws-Request-Id"] = "request-1",
        ["Lambda-Runtime-Deadline-Ms"] = "4102444800000",
        ["Lambda-Runtime-Invoked-Function-Arn"] = "arn:aws:lambda:us-east-1:000000000000:function:f",
        ["Lambda-Runtime-Trace-Id"] = "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=1",
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Post)
        {
            _posted.TrySetResult((request, await request.Content!.ReadAsStringAsync(cancellationToken)));
            return new HttpResponseMessage(HttpStatusCode.Accepted) { Content = new StringContent("""{"status":"OK"}""") };
        }

        if (_polls++ > 0)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(payload, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in Headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }
}
