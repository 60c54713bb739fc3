using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>
/// The variables of a request by their names in templates, mappings and log formats: <c>context.…</c>, <c>stageVariables.…</c>,
/// <c>method.request.…</c> (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html).
/// </summary>
internal static class Variables
{
    /// <summary>A variable's value; null where it has none.</summary>
    public static string? Find(Exchange exchange, string name) =>
        After(name, "context.") is { } context ? Context(exchange, context)
        : After(name, "stageVariables.") is { } variable ? exchange.Stage.Stage.Variables?.GetValueOrDefault(variable)
        : After(name, "method.request.") is { } part ? Request(exchange, part)
        : null;

    /// <summary>A part of the request: <c>header.X</c>, <c>querystring.x</c>, <c>path.x</c>, their multi-value forms, or <c>body</c>.</summary>
    public static string? Request(Exchange exchange, string part)
    {
        if (part == "body")
        {
            return Encoding.UTF8.GetString(exchange.Body.WrittenSpan);
        }

        var dot = part.IndexOf('.', StringComparison.Ordinal);
        var name = dot < 0 ? "" : part[(dot + 1)..];
        return (dot < 0 ? part : part[..dot]) switch
        {
            "header" => exchange.Header(name),
            "multivalueheader" => exchange.Request.Headers.TryGetValue(name, out var all) ? string.Join(',', all.ToArray()) : null,
            "querystring" => exchange.Query.TryGetValue(name, out var query) ? query[^1] : null,
            "multivaluequerystring" => exchange.Query.TryGetValue(name, out var queries) ? string.Join(',', queries.ToArray()) : null,
            "path" => exchange.PathParameters.Find(parameter => parameter.Key == name).Value,
            _ => null,
        };
    }

    /// <summary>A variable of <c>$context</c>.</summary>
    public static string? Context(Exchange exchange, string name) =>
        After(name, "identity.") is { } identity ? Identity(exchange, identity)
        : After(name, "error.") is { } error ? Error(exchange, error)
        : After(name, "authorizer.") is { } authorizer ? Authorizer(exchange, authorizer)
        : Plain(exchange, name) ?? Outcome(exchange, name);

    private static string? Plain(Exchange exchange, string name) => name switch
    {
        "accountId" => exchange.Stage.AccountId,
        "apiId" => exchange.Stage.ApiId,
        "deploymentId" => exchange.Stage.Stage.DeploymentId,
        "domainName" => exchange.Request.Host.Host,
        "domainPrefix" => exchange.Request.Host.Host.Split('.')[0],
        "extendedRequestId" => exchange.ExtendedRequestId,
        "httpMethod" => exchange.Request.Method,
        "operationName" => exchange.Method?.Definition.OperationName,
        "path" => exchange.FullPath,
        "protocol" => exchange.Request.Protocol,
        "requestId" => exchange.RequestId,
        "requestTime" => ProxyEvent.ClfTime(exchange.ReceivedAt),
        "requestTimeEpoch" => Text(exchange.ReceivedAt.ToUnixTimeMilliseconds()),
        "resourceId" => exchange.Resource?.Id,
        "resourcePath" => exchange.Resource?.Path,
        "stage" => exchange.Stage.StageName,
        "xrayTraceId" => exchange.Trace,
        _ => null,
    };

    private static string? Outcome(Exchange exchange, string name) => name switch
    {
        "status" => exchange.Answered.StatusCode == 0 ? null : Text(exchange.Answered.StatusCode),
        "responseLength" => Text(exchange.Answered.Length),
        "responseLatency" => exchange.Latency is { } latency ? Text((long)latency) : null,
        "integrationLatency" or "integration.latency" => exchange.IntegrationLatency is { } latency ? Text((long)latency) : null,
        "integrationStatus" or "integration.status" => exchange.IntegrationStatus is { } status ? Text(status) : null,
        "integrationErrorMessage" or "integration.error" => exchange.Error is { StatusCode: >= 500 } error ? error.Text : null,
        _ => null,
    };

    private static string? Identity(Exchange exchange, string name) => name switch
    {
        "sourceIp" => exchange.SourceIp,
        "userAgent" => exchange.Header("User-Agent"),
        "accountId" => exchange.Identity.AccountId,
        "caller" => exchange.Identity.Caller,
        "user" => exchange.Identity.User,
        "userArn" => exchange.Identity.UserArn,
        "accessKey" => exchange.Identity.AccessKey,
        "apiKey" => exchange.Identity.ApiKey,
        "apiKeyId" => exchange.Identity.ApiKeyId,
        _ => null,
    };

    private static string? Error(Exchange exchange, string name) => exchange.Error is not { } error ? null : name switch
    {
        "message" => error.Text,
        "messageString" => error.Text is null ? "null" : $"\"{JsonEncodedText.Encode(error.Text)}\"",
        "responseType" => error.Error.Type,
        "validationErrorString" => error.ValidationErrors,
        _ => null,
    };

    private static string? Authorizer(Exchange exchange, string name) =>
        name == "integrationLatency" ? exchange.Authorizer is { } context ? Text((long)context.IntegrationLatency) : null
        : exchange.Authorizer?.Find(name);

    private static string? After(string name, string prefix) => name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : null;

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
