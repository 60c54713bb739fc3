using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>Invokes a function for an integration and turns Lambda's refusals into the gateway's errors.</summary>
internal static class LambdaCall
{
    /// <summary>
    /// The function's result; throws 504 after the timeout, 500 where Lambda refuses. Takes the payload over: it is returned
    /// to the pool only when Lambda is done with it, which may be after the timeout.
    /// </summary>
    public static async Task<InvocationResult> InvokeAsync(
        IntegrationServices services, string function, PooledBuffer payload, TimeSpan timeout, Exchange exchange)
    {
        if (services.Functions is not { } functions)
        {
            throw GatewayError.ApiConfiguration.With();
        }

        var started = services.Time.GetTimestamp();
        try
        {
            var invocation = new Invocation(function, payload.WrittenMemory) { TraceHeader = exchange.Trace };
            var result = await functions.InvokeAsync(invocation, CancellationToken.None).WaitAsync(timeout, services.Time, exchange.Http.RequestAborted);
            payload.Dispose();
            return result;
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
}
