using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary><c>AWS_PROXY</c>: the request is the function's event, the function's answer the response.</summary>
internal sealed class LambdaProxyIntegration(FunctionUri function, string? credentials, TimeSpan timeout, IntegrationServices services) : IIntegration
{
    public async Task<GatewayAnswer> InvokeAsync(Exchange exchange)
    {
        var payload = new PooledBuffer(2048 + exchange.Body.WrittenSpan.Length);
        ProxyEvent.Write(exchange, payload);
        var result = await LambdaCall.InvokeAsync(services, function.Name(exchange), payload, timeout, exchange, credentials);
        exchange.IntegrationStatus = result.StatusCode;
        if (result.FunctionError is not null)
        {
            services.Logger.FunctionFailed(exchange.RequestId, result.FunctionError);
            throw GatewayError.Default5xx.With(statusCode: 502);
        }

        var decode = exchange.Stage.Binary.IsBinary(exchange.Header("Accept"));
        if (ProxyAnswer.Read(result.Payload.Span, decode) is not { } answer)
        {
            services.Logger.MalformedAnswer(exchange.RequestId);
            throw GatewayError.Default5xx.With(statusCode: 502);
        }

        if (answer.Body.Length > Limits.Payload)
        {
            throw GatewayError.Default5xx.With(statusCode: 502);
        }

        exchange.IntegrationStatus = answer.StatusCode;
        return answer;
    }
}
