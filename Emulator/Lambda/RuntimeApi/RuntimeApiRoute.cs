using System.Text;
using CampusIssues.Emulator.Lambda.Environments;
using CampusIssues.Emulator.Lambda.Execution;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace CampusIssues.Emulator.Lambda.RuntimeApi;

/// <summary>
/// The Lambda runtime API (https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html), under <c>/{function}</c> or, for a
/// runtime that knows host and port only, at the root.
/// </summary>
internal sealed class RuntimeApiRoute(
    AttachedEnvironments attached,
    ProcessEnvironments processes,
    RunningInvocations running,
    ExecutionReports reports,
    IHostApplicationLifetime lifetime,
    TimeProvider time) : IEdgeRoute
{
    private const string Marker = "/2018-06-01/runtime/";

    /// <summary>What the emulator's own processes ask under, with the environment's id.</summary>
    private const string ProcessPrefix = "_lambda/";

    /// <summary>The function of runtimes that name none, as in AWS's own tool.</summary>
    private const string DefaultFunction = "__DefaultLambdaFunction__";
    private static readonly byte[] Accepted = """{"status":"OK"}"""u8.ToArray();

    public bool Matches(HttpRequest request) => request.Path.Value!.Contains(Marker, StringComparison.Ordinal);

    public Task HandleAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        var at = path.IndexOf(Marker, StringComparison.Ordinal);
        var function = at == 0 ? DefaultFunction : path[1..at];
        var rest = path.AsSpan(at + Marker.Length);
        var process = function.StartsWith(ProcessPrefix, StringComparison.Ordinal) ? processes.Find(function[ProcessPrefix.Length..]) : null;
        if (rest is "invocation/next")
        {
            return NextAsync(http, function, process);
        }

        if (rest is "init/error")
        {
            return InitErrorAsync(http, process);
        }

        var isResponse = rest.EndsWith("/response");
        return rest.StartsWith("invocation/") && (isResponse || rest.EndsWith("/error"))
            ? EndAsync(http, rest["invocation/".Length..rest.LastIndexOf('/')].ToString(), isResponse)
            : FailAsync(http, StatusCodes.Status404NotFound, "NotFound", "404 page not found");
    }

    private async Task NextAsync(HttpContext http, string function, ProcessEnvironment? process)
    {
        while (!http.RequestAborted.IsCancellationRequested && !lifetime.ApplicationStopping.IsCancellationRequested)
        {
            ExecutionEnvironment environment = process is null ? attached.Of(http, function) : process;
            environment.Current = null;
            environment.Polled();
            if (await environment.Pool.NextAsync(environment, http.RequestAborted) is { } invocation)
            {
                await HandOverAsync(http, environment, invocation);
                return;
            }

            if (process is not null)
            {
                process.Retire();
                break;
            }
        }

        http.Abort();
    }

    private async Task HandOverAsync(HttpContext http, ExecutionEnvironment environment, PendingInvocation invocation)
    {
        running.Add(invocation);
        InvocationSpans.Start(invocation, time);
        reports.Started(invocation, environment);
        try
        {
            await WriteAsync(http, invocation);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            running.Remove(invocation);
            environment.Pool.Return(invocation);
        }
    }

    private static async Task InitErrorAsync(HttpContext http, ProcessEnvironment? process)
    {
        using var body = new PooledBuffer();
        await RequestBody.TryReadAsync(http.Request, body, LambdaLimits.ResponsePayload, http.RequestAborted);
        if (process is not null)
        {
            process.InitializationError = Error(http.Request, body.WrittenSpan, "Runtime.InitError");
        }

        await AnswerAsync(http, StatusCodes.Status202Accepted, Accepted);
    }

    private static async Task WriteAsync(HttpContext http, PendingInvocation invocation)
    {
        http.RequestAborted.ThrowIfCancellationRequested();
        var headers = http.Response.Headers;
        headers["Lambda-Runtime-Aws-Request-Id"] = invocation.RequestId;
        headers["Lambda-Runtime-Deadline-Ms"] = invocation.DeadlineMs.ToString(System.Globalization.CultureInfo.InvariantCulture);
        headers["Lambda-Runtime-Invoked-Function-Arn"] = invocation.InvokedArn;
        headers["Lambda-Runtime-Trace-Id"] = invocation.Span is { } span
            ? TraceHeader.Format(span.Context)
            : invocation.TraceHeader ?? TraceHeader.Format(invocation.Parent);
        if (invocation.ClientContext is { } context)
        {
            headers["Lambda-Runtime-Client-Context"] = context;
        }

        http.Response.ContentType = "application/json";
        http.Response.ContentLength = invocation.Payload.Length;
        await http.Response.BodyWriter.WriteAsync(invocation.Payload, http.RequestAborted);
    }

    private async Task EndAsync(HttpContext http, string requestId, bool isResponse)
    {
        if (!running.TryGet(requestId, out var invocation) || invocation.Environment is not { } environment)
        {
            await FailAsync(http, StatusCodes.Status400BadRequest, "InvalidRequestID", "Invalid request ID");
            return;
        }

        running.Remove(invocation);
        using var body = new PooledBuffer((int)Math.Clamp(http.Request.ContentLength ?? 4096, 256, LambdaLimits.ResponsePayload));
        var fits = await RequestBody.TryReadAsync(http.Request, body, LambdaLimits.ResponsePayload, http.RequestAborted);
        var outcome = !fits ? InvocationOutcome.ResponseTooLarge()
            : isResponse ? new InvocationOutcome(body.WrittenSpan.ToArray())
            : Error(http.Request, body.WrittenSpan, "Runtime.UnknownReason");
        environment.Current = null;
        environment.Answered();
        await environment.EndAsync(invocation, outcome);

        await (fits
            ? AnswerAsync(http, StatusCodes.Status202Accepted, Accepted)
            : FailAsync(
                http,
                StatusCodes.Status413PayloadTooLarge,
                "RequestEntityTooLarge",
                $"Exceeded maximum allowed payload size ({LambdaLimits.ResponsePayload} bytes)."));
    }

    private static InvocationOutcome Error(HttpRequest request, ReadOnlySpan<byte> body, string defaultType)
    {
        var type = request.Headers["Lambda-Runtime-Function-Error-Type"].ToString();
        return new InvocationOutcome(body.ToArray(), type.Length > 0 ? type : defaultType);
    }

    private static Task FailAsync(HttpContext http, int status, string type, string message) =>
        AnswerAsync(http, status, Encoding.UTF8.GetBytes($$"""{"errorMessage":"{{message}}","errorType":"{{type}}"}"""));

    private static async Task AnswerAsync(HttpContext http, int status, ReadOnlyMemory<byte> json)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = json.Length;
        await http.Response.BodyWriter.WriteAsync(json, http.RequestAborted);
    }
}
