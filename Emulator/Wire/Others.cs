using CampusIssues.Emulator.Wire.Protocols;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Wire;

/// <summary>What the edge finds otherwise than by <c>X-Amz-Target</c>; made with the first request that needs it.</summary>
/// <param name="routes">Addresses that aren't AWS APIs.</param>
/// <param name="services">All services.</param>
internal sealed class Others(IEdgeRoute[] routes, IAwsService[] services)
{
    private readonly QueryService[] _query = [.. services.OfType<QueryService>()];
    private readonly RestJsonService[] _rest = [.. services.OfType<RestJsonService>()];
    private readonly IAwsService[] _others = [.. services.Where(service => service is not (JsonService or CborService or QueryService or RestJsonService))];

    public IEdgeRoute[] Routes => routes;

    public CborService[] Cbor { get; } = [.. services.OfType<CborService>()];

    public IAwsService? FindService(HttpRequest request, SigningScope? scope, bool hasTarget)
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

    private IAwsService? FindQuery(HttpRequest request, SigningScope? scope)
    {
        if (scope is { } signed)
        {
            return Array.Find(_query, service => service.Name == signed.Service && service.TakesPath(request.Path));
        }

        var here = Array.FindAll(_query, service => service.TakesPath(request.Path));
        return request.Query.ContainsKey("Action") || here.Length < 2 ? UnsignedForm.Choose(here, request.Query["Version"], request.Query["Action"])
            : new UnsignedForm(here);
    }
}
