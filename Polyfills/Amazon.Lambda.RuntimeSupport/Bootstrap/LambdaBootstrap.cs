using System.Reflection;
using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport.Bootstrap;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Runs a function: initializes it, then handles one invocation after the other.</summary>
public class LambdaBootstrap : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(12);
    private readonly HttpClient _httpClient;
    private readonly bool _ownsHttpClient;
    private readonly LambdaBootstrapHandler _handler;
    private readonly LambdaBootstrapInitializer _initializer;
    private readonly LambdaBootstrapOptions _options;

    /// <summary>A function with a handler.</summary>
    public LambdaBootstrap(LambdaBootstrapHandler handler, LambdaBootstrapInitializer initializer = null)
        : this(ConstructHttpClient(), true, handler, new LambdaBootstrapOptions(), initializer)
    {
    }

    /// <summary>A function with a handler.</summary>
    public LambdaBootstrap(HandlerWrapper handlerWrapper, LambdaBootstrapInitializer initializer = null)
        : this(handlerWrapper.Handler, initializer)
    {
    }

    /// <summary>A function with a handler, and options.</summary>
    public LambdaBootstrap(HandlerWrapper handlerWrapper, LambdaBootstrapOptions lambdaBootstrapOptions, LambdaBootstrapInitializer initializer = null)
        : this(ConstructHttpClient(), true, handlerWrapper.Handler, lambdaBootstrapOptions, initializer)
    {
    }

    /// <summary>A function with a handler, over a given HTTP client.</summary>
    public LambdaBootstrap(HttpClient httpClient, LambdaBootstrapHandler handler, LambdaBootstrapInitializer initializer = null)
        : this(httpClient, false, handler, new LambdaBootstrapOptions(), initializer)
    {
    }

    /// <summary>A function with a handler, over a given HTTP client.</summary>
    public LambdaBootstrap(HttpClient httpClient, HandlerWrapper handlerWrapper, LambdaBootstrapInitializer initializer = null)
        : this(httpClient, handlerWrapper.Handler, initializer)
    {
    }

    /// <summary>A function with a handler and options, over a given HTTP client.</summary>
    public LambdaBootstrap(
        HttpClient httpClient,
        HandlerWrapper handlerWrapper,
        LambdaBootstrapOptions lambdaBootstrapOptions,
        LambdaBootstrapInitializer initializer = null)
        : this(httpClient, false, handlerWrapper.Handler, lambdaBootstrapOptions, initializer)
    {
    }

    private LambdaBootstrap(
        HttpClient httpClient,
        bool ownsHttpClient,
        LambdaBootstrapHandler handler,
        LambdaBootstrapOptions options,
        LambdaBootstrapInitializer initializer)
    {
        _httpClient = httpClient ?? throw new ArgumentNullException(nameof(httpClient));
        _handler = handler ?? throw new ArgumentNullException(nameof(handler));
        _ownsHttpClient = ownsHttpClient;
        _initializer = initializer;
        _options = options;
        _httpClient.Timeout = LongestWait;
    }

    /// <summary>An HTTP client fit for the runtime API. Its requests leave no spans: waiting for an invocation is part of no trace.</summary>
    public static HttpClient ConstructHttpClient()
    {
        var client = new HttpClient(new SocketsHttpHandler { ActivityHeadersPropagator = null, UseProxy = false, UseCookies = false });
        var version = typeof(LambdaBootstrap).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()?.Version;
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"aws-lambda-dotnet/{Environment.Version}-{version}");
        return client;
    }

    /// <summary>
    /// Initializes, then handles invocations until <paramref name="cancellationToken"/> is cancelled. A handler's exception
    /// is reported and the loop goes on; without the runtime API it ends by an exception.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        var client = new RuntimeApiClient(_httpClient, _options?.RuntimeApiEndpoint);
        if (_initializer is not null && !await InitializeAsync(client))
        {
            return;
        }

        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await InvokeOnceAsync(client, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes the HTTP client, unless it was given.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && _ownsHttpClient)
        {
            _httpClient.Dispose();
        }
    }

    private async Task<bool> InitializeAsync(RuntimeApiClient client)
    {
        try
        {
            return await _initializer();
        }
        catch (Exception failure)
        {
            client.ConsoleLogger.FormattedWriteLine(nameof(LogLevel.Error), failure, "");
            await client.ReportInitializationErrorAsync(failure);
            throw;
        }
    }

    private async Task InvokeOnceAsync(RuntimeApiClient client, CancellationToken cancellationToken)
    {
        using var invocation = await client.GetNextInvocationAsync(cancellationToken);
        var requestId = invocation.LambdaContext.AwsRequestId;
        Environment.SetEnvironmentVariable(LambdaEnvironment.TraceIdVariable, invocation.LambdaContext.TraceId);
        LambdaTraceProvider.SetCurrentTraceId(invocation.LambdaContext.TraceId);

        InvocationResponse response;
        try
        {
            response = await _handler(invocation);
        }
        catch (Exception failure)
        {
            client.ConsoleLogger.FormattedWriteLine(nameof(LogLevel.Error), failure, "");
            await client.ReportInvocationErrorAsync(requestId, failure, CancellationToken.None);
            return;
        }

        try
        {
            await client.SendResponseAsync(requestId, response?.OutputStream, CancellationToken.None);
        }
        finally
        {
            if (response is { DisposeOutputStream: true })
            {
                await response.OutputStream.DisposeAsync();
            }
        }
    }
}
