using System.Diagnostics;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>A request's way through a stage, in API Gateway's order.</summary>
internal sealed class GatewayPipeline(IntegrationServices services)
{
    /// <summary>Answers a request to a stage.</summary>
    /// <param name="http">The exchange.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="path">The path within the API, encoded as it was sent.</param>
    /// <param name="fullPath">The path with the stage, as the event tells it.</param>
    public async Task HandleAsync(HttpContext http, StageRuntime stage, string path, string fullPath)
    {
        var started = services.Time.GetTimestamp();
        var parent = Telemetry.ParentOf(http.Request);
        using var span = Telemetry.Source.StartActivity(http.Request.Method, ActivityKind.Server, parent);
        using var exchange = New(http, stage, path, fullPath, span, parent);

        var answer = await AnswerAsync(exchange);
        exchange.Answered = (answer.StatusCode, answer.Body.Length);
        exchange.Latency = services.Time.GetElapsedTime(started).TotalMilliseconds;
        stage.Observer.Observe(exchange);
        await AnswerWriter.WriteAsync(exchange, answer);
        RequestTelemetry.Tell(exchange, services.Time.GetElapsedTime(started));
    }

    /// <summary>The answer of one method of a stage that isn't served, past authorizer and throttles.</summary>
    public async Task<GatewayAnswer> TestAsync(HttpContext http, StageRuntime stage, string resourceId, string httpMethod)
    {
        var path = RawPath.Of(http.Request);
        using var exchange = New(http, stage, path, $"/{stage.StageName}{path}", null, default);
        return await GuardAsync(exchange, async () =>
        {
            exchange.Resource = stage.Routes.All.First(resource => resource.Id == resourceId);
            exchange.Method = exchange.Resource.Find(httpMethod == "ANY" ? "GET" : httpMethod);
            exchange.PathParameters = stage.Routes.Find(path)?.Parameters ?? [];
            await ReadBodyAsync(exchange);
            exchange.Method!.Validation?.Check(exchange);
            return await exchange.Method.Integration.InvokeAsync(exchange);
        });
    }

    private Exchange New(HttpContext http, StageRuntime stage, string path, string fullPath, Activity? span, ActivityContext parent) => new()
    {
        Http = http,
        Stage = stage,
        Path = path,
        FullPath = fullPath,
        ReceivedAt = services.Time.GetUtcNow(),
        Activity = span,
        Trace = TraceHeader.Format(span?.Context ?? parent),
    };

    private Task<GatewayAnswer> AnswerAsync(Exchange exchange) => GuardAsync(exchange, async () =>
    {
        Route(exchange);
        await ReadBodyAsync(exchange);
        await PassAsync(exchange, exchange.Method!);
        var answer = await IntegrateAsync(exchange, exchange.Method!);
        Compression.Compress(exchange, answer);
        return answer;
    });

    /// <summary>Turns what ends a request early into its answer.</summary>
    private async Task<GatewayAnswer> GuardAsync(Exchange exchange, Func<Task<GatewayAnswer>> run)
    {
        try
        {
            return await run();
        }
        catch (GatewayException error)
        {
            exchange.Error = error;
            return exchange.Stage.Responses.Answer(exchange, error);
        }
        catch (Exception unexpected) when (unexpected is not OperationCanceledException)
        {
            services.Logger.UnexpectedError(unexpected, exchange.RequestId);
            exchange.Error = GatewayError.Default5xx.With();
            return exchange.Stage.Responses.Answer(exchange, exchange.Error);
        }
    }

    private static void Route(Exchange exchange)
    {
        if (exchange.Stage.Routes.Find(exchange.Path) is not { } match || match.Resource.Find(exchange.Request.Method) is not { } method)
        {
            throw GatewayError.MissingAuthenticationToken.With();
        }

        exchange.Resource = match.Resource;
        exchange.PathParameters = match.Parameters;
        exchange.Method = method;
        if (exchange.Activity is { } span)
        {
            span.DisplayName = $"{exchange.Request.Method} {match.Resource.Path}";
        }
    }

    /// <summary>What a request passes before its integration, in AWS's order.</summary>
    private async ValueTask PassAsync(Exchange exchange, RuntimeMethod method)
    {
        exchange.Stage.Policy?.Check(exchange);
        if (method.Authorization is not null)
        {
            await method.Authorization.AuthorizeAsync(exchange);
        }

        if (method.Definition.ApiKeyRequired)
        {
            CheckApiKey(exchange);
        }

        if (method.Bucket?.TryTake() == false)
        {
            throw GatewayError.Throttled.With();
        }

        method.Validation?.Check(exchange);
    }

    private void CheckApiKey(Exchange exchange)
    {
        var key = exchange.Stage.Definition.Api.ApiKeySource == "AUTHORIZER" ? exchange.UsageIdentifierKey : exchange.Header("x-api-key");
        if (services.Usage is null)
        {
            throw GatewayError.InvalidApiKey.With();
        }

        services.Usage.Take(exchange, key);
    }

    private static async Task<GatewayAnswer> IntegrateAsync(Exchange exchange, RuntimeMethod method)
    {
        if (method.Cache is not { } cache)
        {
            return await method.Integration.InvokeAsync(exchange);
        }

        var kept = cache.Find(exchange);
        exchange.CacheHit = kept is not null;
        if (kept is not null)
        {
            return kept;
        }

        var answer = await method.Integration.InvokeAsync(exchange);
        cache.Keep(exchange, answer);
        return answer;
    }

    private static async ValueTask ReadBodyAsync(Exchange exchange)
    {
        if (!await RequestBody.TryReadAsync(exchange.Request, exchange.Body, Limits.Payload, exchange.Http.RequestAborted))
        {
            throw GatewayError.RequestTooLarge.With();
        }

        await Compression.ExpandAsync(exchange);
    }
}
