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
        using var exchange = new Exchange
        {
            Http = http,
            Stage = stage,
            Path = path,
            FullPath = fullPath,
            ReceivedAt = services.Time.GetUtcNow(),
            Activity = span,
            Trace = TraceHeader.Format(span?.Context ?? parent),
        };

        var answer = await AnswerAsync(exchange);
        exchange.Answered = (answer.StatusCode, answer.Body.Length);
        exchange.Latency = services.Time.GetElapsedTime(started).TotalMilliseconds;
        Tag(exchange);
        await AnswerWriter.WriteAsync(exchange, answer);
    }

    private async Task<GatewayAnswer> AnswerAsync(Exchange exchange)
    {
        try
        {
            Route(exchange);
            await ReadBodyAsync(exchange);
            return await exchange.Method!.Integration.InvokeAsync(exchange);
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

    private static async ValueTask ReadBodyAsync(Exchange exchange)
    {
        if (!await RequestBody.TryReadAsync(exchange.Request, exchange.Body, Limits.Payload, exchange.Http.RequestAborted))
        {
            throw GatewayError.RequestTooLarge.With();
        }
    }

    private static void Tag(Exchange exchange)
    {
        if (exchange.Activity is not { IsAllDataRequested: true } span)
        {
            return;
        }

        span.SetTag("http.request.method", exchange.Request.Method)
            .SetTag("http.route", exchange.Resource?.Path)
            .SetTag("url.path", exchange.Path)
            .SetTag("http.response.status_code", exchange.Answered.StatusCode)
            .SetTag("aws.request_id", exchange.RequestId);
        if (exchange.Answered.StatusCode >= 500)
        {
            span.SetStatus(ActivityStatusCode.Error);
        }
    }
}
