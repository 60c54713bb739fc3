using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Benchmarks.ColdStart;

/// <summary>The least of a Lambda runtime API: gives each process its events one by one, and notes when it asks and answers.</summary>
internal sealed class RuntimeApi : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _event;
    private TaskCompletionSource<long> _asked = New();
    private TaskCompletionSource<(long At, string Body)> _answered = new();
    private TaskCompletionSource<long> _given = New();

    private RuntimeApi(WebApplication app, int port, string @event) => (_app, Port, _event) = (app, port, @event);

    public int Port { get; }

    public static async Task<RuntimeApi> StartAsync(int port, string @event)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.ListenLocalhost(port));
        var app = builder.Build();
        var api = new RuntimeApi(app, port, @event);
        app.Run(api.AnswerAsync);
        await app.StartAsync();
        return api;
    }

    /// <summary>Before a process starts.</summary>
    public void Expect() => (_asked, _given, _answered) = (New(), New(), new(TaskCreationOptions.RunContinuationsAsynchronously));

    /// <summary>From a moment to the first request for an event, and from that to its answer; throws where the function fails.</summary>
    public async Task<(TimeSpan Init, TimeSpan First)> MeasureAsync(long started)
    {
        var patience = TimeSpan.FromSeconds(30);
        var asked = await _asked.Task.WaitAsync(patience);
        var given = await _given.Task.WaitAsync(patience);
        var (at, body) = await _answered.Task.WaitAsync(patience);
        return body.Contains("\"statusCode\":404", StringComparison.Ordinal) || body.Contains("\"statusCode\": 404", StringComparison.Ordinal)
            ? (Stopwatch.GetElapsedTime(started, asked), Stopwatch.GetElapsedTime(given, at))
            : throw new InvalidOperationException($"The function didn't answer 404: {body}");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static TaskCompletionSource<long> New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task AnswerAsync(HttpContext http)
    {
        if (http.Request.Method == "POST")
        {
            var at = Stopwatch.GetTimestamp();
            using var reader = new StreamReader(http.Request.Body);
            _answered.TrySetResult((at, await reader.ReadToEndAsync()));
            http.Response.StatusCode = StatusCodes.Status202Accepted;
            return;
        }

        if (!_asked.TrySetResult(Stopwatch.GetTimestamp()))
        {
            // The second event never comes: the process is ended while it waits.
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return;
        }

        http.Response.Headers["Lambda-Runtime-Aws-Request-Id"] = Guid.NewGuid().ToString();
        http.Response.Headers["Lambda-Runtime-Deadline-Ms"] = "99999999999999";
        http.Response.Headers["Lambda-Runtime-Invoked-Function-Arn"] = "arn:aws:lambda:us-east-1:000000000000:function:GetCampusIssue";
        http.Response.ContentType = "application/json";
        var body = Encoding.UTF8.GetBytes(_event);
        _given.TrySetResult(Stopwatch.GetTimestamp());
        await http.Response.BodyWriter.WriteAsync(body);
    }
}
