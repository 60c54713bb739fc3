using System.Diagnostics;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;

namespace OpenTelemetry.Instrumentation.AWSLambda;

/// <summary>What an invocation's event, context and answer say of its span.</summary>
internal static class InvocationAttributes
{
    /// <summary>The W3C trace context in the headers of an HTTP event; default where there is none.</summary>
    public static ActivityContext ParentOf<TInput>(TInput input) =>
        input is APIGatewayProxyRequest request && ActivityContext.TryParse(Header(request, "traceparent"), Header(request, "tracestate"), isRemote: true, out var parent)
            ? parent
            : default;

    public static void AddInvocation<TInput>(Activity span, TInput input, ILambdaContext context, bool isCold)
    {
        span.SetTag("faas.name", context.FunctionName)
            .SetTag("faas.invocation_id", context.AwsRequestId)
            .AddTag("faas.coldstart", isCold)
            .AddTag("faas.trigger", Trigger(input));
        if (context.InvokedFunctionArn is { Length: > 0 } arn)
        {
            span.AddTag("cloud.resource_id", arn).SetTag("cloud.account.id", Account(arn));
        }

        if (input is APIGatewayProxyRequest request)
        {
            AddRequest(span, request);
        }
    }

    public static void AddResult<TResult>(Activity? span, TResult result)
    {
        if (span is null || result is not APIGatewayProxyResponse response)
        {
            return;
        }

        span.SetTag("http.response.status_code", response.StatusCode);
        if (response.StatusCode >= 500)
        {
            span.SetTag("error.type", response.StatusCode.ToString(System.Globalization.CultureInfo.InvariantCulture));
            span.SetStatus(ActivityStatusCode.Error);
        }
    }

    private static void AddRequest(Activity span, APIGatewayProxyRequest request)
    {
        span.SetTag("http.request.method", request.HttpMethod);
        span.SetTag("http.route", request.Resource);
        span.SetTag("url.path", request.RequestContext?.Path ?? request.Path);
        span.SetTag("url.scheme", Header(request, "x-forwarded-proto"));
        span.SetTag("server.address", request.RequestContext?.DomainName ?? Header(request, "host"));
        span.SetTag("user_agent.original", Header(request, "user-agent"));
        if (request.HttpMethod is { Length: > 0 } method && request.Resource is { Length: > 0 } route)
        {
            span.DisplayName = $"{method} {route}";
        }
    }

    /// <summary>The account of <c>arn:aws:lambda:REGION:ACCOUNT:…</c>.</summary>
    private static string? Account(string arn)
    {
        Span<Range> parts = stackalloc Range[6];
        return arn.AsSpan().Split(parts, ':') == 6 ? arn[parts[4]] : null;
    }

    /// <summary>What triggered the function, in the conventions' words.</summary>
    private static string Trigger<TInput>(TInput input) => input switch
    {
        APIGatewayProxyRequest => "http",
        _ when typeof(TInput).Name is "DynamoDBEvent" => "datasource",
        _ when typeof(TInput).Name is "SQSEvent" or "SNSEvent" => "pubsub",
        _ => "other",
    };

    private static string? Header(APIGatewayProxyRequest request, string name)
    {
        foreach (var (key, value) in request.Headers ?? new Dictionary<string, string>())
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }
}
