using CampusIssues.Emulator.ApiGateway.Model;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>Invokes functions and turns Lambda's refusals into the gateway's errors.</summary>
internal static class LambdaCall
{
    private const string ServicePrincipal = "apigateway.amazonaws.com";

    /// <summary>
    /// The result of an integration's function; throws 504 after the timeout, 500 where Lambda refuses. Takes the payload over:
    /// it is returned to the pool only when Lambda is done with it, which may be after the timeout.
    /// </summary>
    public static async Task<InvocationResult> InvokeAsync(
        IntegrationServices services,
        string function,
        PooledBuffer payload,
        TimeSpan timeout,
        Exchange exchange,
        string? credentials,
        InvocationType type = InvocationType.RequestResponse)
    {
        var started = services.Time.GetTimestamp();
        try
        {
            return await AskAsync(services, function, payload, timeout, exchange, new InvokingService(ServicePrincipal, exchange.MethodArn) { RoleArn = credentials }, type);
        }
        catch (TimeoutException)
        {
            services.Logger.IntegrationTimedOut(exchange.RequestId, function);
            throw GatewayError.IntegrationTimeout.With();
        }
        catch (AwsException refused)
        {
            services.Logger.IntegrationRefused(exchange.RequestId, function, refused.Code);
            throw GatewayError.ApiConfiguration.With();
        }
        finally
        {
            exchange.IntegrationLatency = services.Time.GetElapsedTime(started).TotalMilliseconds;
        }
    }

    /// <summary>The result of an authorizer's function; throws 500 where it can't be had.</summary>
    public static async Task<InvocationResult> AuthorizeAsync(IntegrationServices services, string function, PooledBuffer payload, Exchange exchange, Authorizer authorizer)
    {
        try
        {
            var service = new InvokingService(ServicePrincipal, exchange.Stage.AuthorizerArn(authorizer.Id)) { RoleArn = authorizer.AuthorizerCredentials };
            return await AskAsync(services, function, payload, TimeSpan.FromMilliseconds(Limits.IntegrationTimeout), exchange, service, InvocationType.RequestResponse);
        }
        catch (TimeoutException)
        {
            services.Logger.IntegrationTimedOut(exchange.RequestId, function);
            throw GatewayError.AuthorizerFailure.With();
        }
        catch (AwsException refused)
        {
            services.Logger.IntegrationRefused(exchange.RequestId, function, refused.Code);
            throw GatewayError.AuthorizerConfiguration.With();
        }
    }

    private static async Task<InvocationResult> AskAsync(
        IntegrationServices services, string function, PooledBuffer payload, TimeSpan timeout, Exchange exchange, InvokingService service, InvocationType type)
    {
        if (services.Functions is not { } functions)
        {
            throw new AwsException("ServiceUnavailable", "The emulator runs without Lambda", 503);
        }

        var invocation = new Invocation(function, payload.WrittenMemory) { Type = type, TraceHeader = exchange.Trace, Service = service };
        var result = await functions.InvokeAsync(invocation, CancellationToken.None).WaitAsync(timeout, services.Time, exchange.Http.RequestAborted);
        payload.Dispose();
        return result;
    }
}
