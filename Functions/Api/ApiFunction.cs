using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;
using CampusIssues.Functions.Access;
using CampusIssues.Functions.Logging;
using CampusIssues.Functions.Telemetry;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Functions.Api;

/// <summary>A function behind the REST API: finds the route, lets the guard decide, and says every fault in one form.</summary>
internal sealed class ApiFunction(Guard guard, Responder responder, Invocation invocation, ILogger log, params Route[] routes) : IFunction
{
    private static readonly TimeSpan Reserve = TimeSpan.FromMilliseconds(500);

    public IReadOnlyList<Route> Routes => routes;

    public LambdaBootstrapBuilder Bootstrap() =>
        LambdaBootstrapBuilder.Create<APIGatewayProxyRequest, APIGatewayProxyResponse>(FunctionTelemetry.Around<APIGatewayProxyRequest, APIGatewayProxyResponse>(HandleAsync), new SourceGeneratorLambdaJsonSerializer<WireJson>());

    public async Task<APIGatewayProxyResponse> HandleAsync(APIGatewayProxyRequest? proxy, ILambdaContext context)
    {
        var request = new ApiRequest(proxy, context.AwsRequestId);
        invocation.Begin(context, request.RequestId);
        using var deadline = new CancellationTokenSource(Deadline.Of(context, Reserve));
        var response = await AnswerAsync(request, deadline.Token);
        log.Answered(request.Method, request.Resource, response.Status);
        return responder.Write(response);
    }

    private async Task<ApiResponse> AnswerAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (request.Method == Preflight.Method)
        {
            return Preflight.Answer();
        }

        try
        {
            if (request.Method.Length == 0)
            {
                // Somebody invoked the function itself, with what is no request of a gateway's.
                throw Faults.NoRequest();
            }

            var route = Array.Find(routes, route => route.Method == request.Method && route.Resource == request.Resource) ?? throw Faults.NoRoute();
            request.Staff = guard.Demand(route.Name, request.Header("Authorization"));
            return await route.Handler.HandleAsync(request, cancellationToken);
        }
        catch (Fault fault)
        {
            log.Refused(fault.Status, fault.Message, string.Join(',', fault.Errors.Select(error => error.Field)));
            return fault.ToResponse(request.RequestId);
        }
        catch (Exception unexpected)
        {
            log.Failed(unexpected);
            return Faults.Internal().ToResponse(request.RequestId);
        }
    }
}
