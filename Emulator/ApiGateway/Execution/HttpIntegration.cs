using System.Globalization;
using CampusIssues.Emulator.ApiGateway.Model;
using Microsoft.Extensions.Primitives;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary><c>HTTP</c> and <c>HTTP_PROXY</c>: another server behind the method.</summary>
internal sealed class HttpIntegration(Integration integration, IntegrationServices services) : IIntegration
{
    private readonly bool _proxy = integration.Type == "HTTP_PROXY";
    private readonly RequestTemplates _request = new(integration, services);
    private readonly AnswerMapping _answer = new(integration, services);

    public async Task<GatewayAnswer> InvokeAsync(Exchange exchange)
    {
        using var request = Request(exchange);
        var started = services.Time.GetTimestamp();
        try
        {
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(exchange.Http.RequestAborted);
            timeout.CancelAfter(integration.TimeoutInMillis);
            using var response = await services.Http.SendAsync(request, timeout.Token);
            var body = await response.Content.ReadAsByteArrayAsync(timeout.Token);
            exchange.IntegrationStatus = (int)response.StatusCode;
            return _proxy ? Proxied(response, body) : _answer.Map(exchange, new BackendAnswer(Status(response), [.. Headers(response)], body));
        }
        catch (OperationCanceledException) when (!exchange.Http.RequestAborted.IsCancellationRequested)
        {
            throw GatewayError.IntegrationTimeout.With();
        }
        catch (HttpRequestException failed)
        {
            services.Logger.IntegrationRefused(exchange.RequestId, request.RequestUri!.Host, failed.HttpRequestError.ToString());
            throw GatewayError.Default5xx.With();
        }
        finally
        {
            exchange.IntegrationLatency = services.Time.GetElapsedTime(started).TotalMilliseconds;
        }
    }

    private HttpRequestMessage Request(Exchange exchange)
    {
        var method = integration.HttpMethod is null or "ANY" ? exchange.Request.Method : integration.HttpMethod;
        var request = new HttpRequestMessage(new HttpMethod(method), HttpTarget.Uri(exchange, integration, _proxy));
        var body = _proxy ? exchange.Body.WrittenMemory : _request.Render(exchange);
        if (body.Length > 0)
        {
            request.Content = new ReadOnlyMemoryContent(body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", exchange.Request.ContentType ?? "application/json");
        }

        foreach (var (name, value) in HttpTarget.Headers(exchange, integration, _proxy))
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value.ToArray());
        }

        return request;
    }

    private static GatewayAnswer Proxied(HttpResponseMessage response, byte[] body)
    {
        var answer = new GatewayAnswer { StatusCode = (int)response.StatusCode, Body = body };
        foreach (var (name, value) in Headers(response))
        {
            if (HeaderRules.AnswerName(name) is { } sent && !name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
            {
                answer.Headers.Add(new(sent, value));
            }
        }

        return answer;
    }

    private static string Status(HttpResponseMessage response) => ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<KeyValuePair<string, StringValues>> Headers(HttpResponseMessage response) =>
        response.Headers.Concat(response.Content.Headers).Select(header => KeyValuePair.Create(header.Key, new StringValues([.. header.Value])));
}
