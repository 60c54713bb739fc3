using System.Net;
using System.Net.Http.Headers;
using Amazon.Lambda.RuntimeSupport.Helpers;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Talks to the Lambda runtime API.</summary>
public class RuntimeApiClient : IRuntimeApiClient
{
    private static readonly MediaTypeHeaderValue ErrorContentType = new("application/vnd.aws.lambda.error+json");
    private static readonly MediaTypeHeaderValue JsonContentType = new("application/json");
    private readonly HttpClient _httpClient;
    private readonly LambdaEnvironment _environment = new();
    private readonly string _endpoint;
    private readonly Uri _next;

    /// <summary>A client of the runtime API that <c>AWS_LAMBDA_RUNTIME_API</c> names.</summary>
    public RuntimeApiClient(HttpClient httpClient)
        : this(httpClient, null)
    {
    }

    internal RuntimeApiClient(HttpClient httpClient, string endpoint)
    {
        _httpClient = httpClient;
        _endpoint = endpoint ?? _environment.RuntimeServerHostAndPort;
        _next = Address("invocation/next");
        ConsoleLogger = LogLevelLoggerWriter.ForConsole();
    }

    /// <inheritdoc/>
    public IConsoleLoggerWriter ConsoleLogger { get; }

    /// <inheritdoc/>
    public async Task<InvocationRequest> GetNextInvocationAsync(CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _next);
        using var response = await SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw await UnexpectedAsync(response, cancellationToken);
        }

        var headers = new RuntimeApiHeaders(response.Headers);
        ConsoleLogger.SetRuntimeHeaders(headers);
        return new InvocationRequest
        {
            InputStream = new MemoryStream(await response.Content.ReadAsByteArrayAsync(cancellationToken)),
            LambdaContext = new LambdaContext(headers, _environment, ConsoleLogger),
        };
    }

    /// <inheritdoc/>
    public Task SendResponseAsync(string awsRequestId, Stream outputStream, CancellationToken cancellationToken = default)
    {
        HttpContent content = outputStream is null ? new ByteArrayContent([]) : new StreamContent(new UndisposedStream(outputStream));
        content.Headers.ContentType = JsonContentType;
        return PostAsync($"invocation/{awsRequestId}/response", content, null, null, cancellationToken);
    }

    /// <inheritdoc/>
    public Task ReportInvocationErrorAsync(string awsRequestId, Exception exception, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(awsRequestId);
        ArgumentNullException.ThrowIfNull(exception);
        return PostErrorAsync($"invocation/{awsRequestId}/error", exception, null, cancellationToken);
    }

    /// <inheritdoc/>
    public Task ReportInitializationErrorAsync(Exception exception, string errorType = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return PostErrorAsync("init/error", exception, errorType, cancellationToken);
    }

    /// <inheritdoc/>
    public Task ReportInitializationErrorAsync(string errorType, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(errorType);
        return PostAsync("init/error", new ByteArrayContent([]) { Headers = { ContentType = ErrorContentType } }, errorType, null, cancellationToken);
    }

    private Task PostErrorAsync(string path, Exception exception, string errorType, CancellationToken cancellationToken)
    {
        var error = ErrorDocument.Of(exception);
        var content = new ByteArrayContent(error.ToJson()) { Headers = { ContentType = ErrorContentType } };
        return PostAsync(path, content, errorType ?? error.ErrorType, error.ToXRayCause(), cancellationToken);
    }

    private async Task PostAsync(string path, HttpContent content, string errorType, string xrayCause, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address(path)) { Content = content };
        if (errorType is not null)
        {
            request.Headers.TryAddWithoutValidation("Lambda-Runtime-Function-Error-Type", errorType);
        }

        if (xrayCause is { Length: < 1024 * 1024 })
        {
            request.Headers.TryAddWithoutValidation("Lambda-Runtime-Function-XRay-Error-Cause", xrayCause);
        }

        using var response = await SendAsync(request, cancellationToken);
        if (response.StatusCode is not (HttpStatusCode.Accepted or HttpStatusCode.OK or HttpStatusCode.NoContent))
        {
            throw await UnexpectedAsync(response, cancellationToken);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await _httpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException gone)
        {
            throw new RuntimeApiUnavailableException(_endpoint, gone);
        }
    }

    private static async Task<RuntimeApiClientException> UnexpectedAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        var message = response.StatusCode switch
        {
            HttpStatusCode.BadRequest => "Bad Request",
            HttpStatusCode.Forbidden => "Forbidden",
            HttpStatusCode.RequestEntityTooLarge => "Payload Too Large",
            HttpStatusCode.InternalServerError => "Container error. Non-recoverable state. Runtime should exit promptly.\n",
            _ => $"The HTTP status code of the response was not expected ({(int)response.StatusCode}).",
        };
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => header.Value);
        return new RuntimeApiClientException(message, (int)response.StatusCode, body, headers, null);
    }

    private Uri Address(string path) => new($"http://{_endpoint}/2018-06-01/runtime/{path}");
}
