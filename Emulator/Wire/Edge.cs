using System.Collections.Frozen;
using CampusIssues.Emulator.Wire.Protocols;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Wire;

/// <summary>
/// The one port: finds the service that a request is for, by <c>X-Amz-Target</c>, by the path of RPC v2, by address, by signature, by
/// the query protocol's <c>Version</c>, or by the path of a REST operation.
/// </summary>
internal sealed class Edge
{
    private readonly FrozenDictionary<string, JsonService> _byTarget;
    private readonly CborService[] _cbor;
    private readonly IPortRoute[] _ports;
    private readonly IEdgeRoute[] _routes;
    private readonly QueryService[] _query;
    private readonly RestJsonService[] _rest;
    private readonly IAwsService[] _others;

    private readonly EdgeCors _cors;

    public Edge(IEnumerable<IAwsService> services, IEnumerable<IEdgeRoute> routes, EdgeCors cors)
    {
        _cors = cors;
        var all = services.ToArray();
        _byTarget = all.OfType<JsonService>().ToFrozenDictionary(service => service.TargetPrefix);
        _cbor = [.. all.OfType<CborService>()];
        _query = [.. all.OfType<QueryService>()];
        _rest = [.. all.OfType<RestJsonService>()];
        _others = [.. all.Where(service => service is not (JsonService or CborService or QueryService or RestJsonService))];
        _ports = [.. routes.OfType<IPortRoute>()];
        _routes = [.. routes.Where(route => route is not IPortRoute)];
    }

    public Task HandleAsync(HttpContext http)
    {
        var request = http.Request;
        foreach (var port in _ports)
        {
            if (port.Matches(request))
            {
                return port.HandleAsync(http);
            }
        }

        var target = request.Headers["X-Amz-Target"].ToString();
        if (target.Length > 0 && _byTarget.TryGetValue(BeforeDot(target), out var service))
        {
            return _cors.Answers(http) ? Task.CompletedTask : service.HandleAsync(http, SigningScope.Read(request));
        }

        if (request.Headers.ContainsKey(CborService.ProtocolHeader) && Array.Find(_cbor, known => known.TakesPath(request.Path)) is { } cbor)
        {
            return _cors.Answers(http) ? Task.CompletedTask : cbor.HandleAsync(http, SigningScope.Read(request));
        }

        foreach (var route in _routes)
        {
            if (route.Matches(request))
            {
                return HasOwnCors(request) || !_cors.Answers(http) ? route.HandleAsync(http) : Task.CompletedTask;
            }
        }

        var scope = SigningScope.Read(request);
        var found = FindService(request, scope, target.Length > 0);
        return (found is null or JsonService or QueryService or RestJsonService) && _cors.Answers(http) ? Task.CompletedTask
            : found?.HandleAsync(http, scope) ?? UnknownAsync(http, target);
    }

    /// <summary>The addresses below <c>/_localstack</c> and <c>/_aws</c> are the emulator's; deployed APIs, function URLs and sites are their owners'.</summary>
    private static bool HasOwnCors(HttpRequest request) =>
        request.Path.StartsWithSegments("/_aws/execute-api") || !(request.Path.StartsWithSegments("/_localstack") || request.Path.StartsWithSegments("/_aws"));

    private IAwsService? FindService(HttpRequest request, SigningScope? scope, bool hasTarget)
    {
        if (hasTarget)
        {
            return null;
        }

        var isQuery = request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true
            || request.Query.ContainsKey("Action");
        if (isQuery && FindQuery(request, scope) is { } query)
        {
            return query;
        }

        return scope is { } named
            ? _rest.FirstOrDefault(service => service.Name == named.Service && service.Matches(request))
                ?? _others.FirstOrDefault(service => service.Name == named.Service)
                ?? (IAwsService?)_rest.FirstOrDefault(service => service.Name == named.Service)
            : _rest.FirstOrDefault(service => service.Matches(request)) ?? _others.FirstOrDefault();
    }

    private QueryService? FindQuery(HttpRequest request, SigningScope? scope)
    {
        var here = _query.Where(service => service.TakesPath(request.Path)).ToArray();
        return scope is { } signed
            ? Array.Find(here, service => service.Name == signed.Service)
            : Array.Find(here, service => service.Version == request.Query["Version"])
                ?? Array.Find(here, service => service.Offers(request.Query["Action"].ToString()))
                ?? here.FirstOrDefault();
    }

    private static string BeforeDot(string target)
    {
        var dot = target.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? target : target[..dot];
    }

    private static async Task UnknownAsync(HttpContext http, string target)
    {
        http.Response.StatusCode = target.Length > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status404NotFound;
        http.Response.ContentType = target.Length > 0 ? "application/x-amz-json-1.0" : "application/json";
        http.Response.Headers["x-amzn-RequestId"] = RequestIds.NewUuid();
        await http.Response.WriteAsync(
            target.Length > 0
                ? """{"__type":"com.amazon.coral.service#UnknownOperationException"}"""
                : """{"__type":"UnknownOperationException","message":"No service here answers this request: neither its signature, its X-Amz-Target nor its path names one."}""",
            http.RequestAborted);
    }
}
