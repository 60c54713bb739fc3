using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Wire;

/// <summary>A service behind the edge, in one protocol.</summary>
public interface IAwsService
{
    /// <summary>The service's signing name, as in a credential scope: <c>dynamodb</c>, <c>ses</c>, <c>lambda</c>.</summary>
    string Name { get; }

    /// <summary>The name by which LocalStack's health and state addresses know the service: its signing name, but for a few.</summary>
    string CommonName => Name;

    /// <summary>Answers a request that the edge has found to be this service's.</summary>
    Task HandleAsync(HttpContext http, SigningScope? scope);
}

/// <summary>
/// An address on the edge that isn't an AWS API: LocalStack's internal pages, the Lambda runtime API, deployed REST APIs.
/// </summary>
public interface IEdgeRoute
{
    /// <summary>Whether this route answers the request.</summary>
    bool Matches(HttpRequest request);

    /// <summary>Answers it.</summary>
    Task HandleAsync(HttpContext http);
}

/// <summary>A route that has a port of its own, where no request is for an AWS API.</summary>
public interface IPortRoute : IEdgeRoute;
