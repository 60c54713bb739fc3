using System.Collections.Concurrent;
using CampusIssues.Emulator.Wire.Protocols;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.Emulator.Wire;

/// <summary>
/// The one port: finds the service that a request is for, by <c>X-Amz-Target</c>, by the path of RPC v2, by address, by signature, by
/// the query protocol's <c>Version</c>, or by the path of a REST operation.
/// </summary>
internal sealed class Edge
{
    private readonly ConcurrentDictionary<string, JsonService?> _byTarget = new(StringComparer.Ordinal);
    private readonly IServiceProvider _provider;
    private readonly IPortRoute[] _ports;
    private readonly Lazy<Others> _others;
    private readonly EdgeCors _cors;

    public Edge(IServiceProvider provider, EmulatorOptions options, EdgeCors cors)
    {
        (_provider, _cors) = (provider, cors);
        _ports = options.GatewayPort is null ? [] : [.. provider.GetServices<IPortRoute>()];
        _others = new(() => new Others([.. provider.GetServices<IEdgeRoute>()], [.. provider.GetServices<IAwsService>()]));
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
        if (target.Length > 0 && FindTarget(BeforeDot(target)) is { } service)
        {
            return _cors.Answers(http) ? Task.CompletedTask : service.HandleAsync(http, SigningScope.Read(request));
        }

        var others = _others.Value;
        if (request.Headers.ContainsKey(CborService.ProtocolHeader) && Array.Find(others.Cbor, known => known.TakesPath(request.Path)) is { } cbor)
        {
            return _cors.Answers(http) ? Task.CompletedTask : cbor.HandleAsync(http, SigningScope.Read(request));
        }

        foreach (var route in others.Routes)
        {
            if (route.Matches(request))
            {
                return HasOwnCors(request) || !_cors.Answers(http) ? route.HandleAsync(http) : Task.CompletedTask;
            }
        }

        var scope = SigningScope.Read(request);
        var found = others.FindService(request, scope, target.Length > 0);
        return (found is null or JsonService or QueryService or UnsignedForm or RestJsonService) && _cors.Answers(http) ? Task.CompletedTask
            : found?.HandleAsync(http, scope) ?? UnknownAsync(http, target);
    }

    /// <summary>The addresses below <c>/_localstack</c> and <c>/_aws</c> are the emulator's; deployed APIs, function URLs and sites are their owners'.</summary>
    private static bool HasOwnCors(HttpRequest request) =>
        request.Path.StartsWithSegments("/_aws/execute-api") || !(request.Path.StartsWithSegments("/_localstack") || request.Path.StartsWithSegments("/_aws"));

    // Unknown names aren't kept: a caller could send any number of them.
    private JsonService? FindTarget(string name)
    {
        if (!_byTarget.TryGetValue(name, out var service) && _provider.GetKeyedService<JsonService>(name) is { } found)
        {
            _byTarget[name] = service = found;
        }

        return service;
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
