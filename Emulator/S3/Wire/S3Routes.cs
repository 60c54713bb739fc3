using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Wire;

/// <summary>Finds the operation that a request asks for.</summary>
internal sealed class S3Routes(IEnumerable<IS3Operation> operations)
{
    /// <summary>Parameters that name parts of S3 that aren't offered, or in part.</summary>
    private static readonly string[] NotOffered =
    [
        "analytics", "intelligent-tiering", "inventory", "metadataConfiguration", "metadataTable", "metrics",
        "publicAccessBlockStatus", "replication", "restore", "select", "session", "torrent", "renameObject", "abac",
    ];

    private readonly IS3Operation[] _operations = [.. operations.OrderByDescending(operation => operation.Route.Demands)];

    /// <summary>The operation of a request; null where there is none.</summary>
    /// <exception cref="S3Exception"><c>NotImplemented</c>: it is for a part of S3 that isn't offered.</exception>
    public IS3Operation? Find(HttpRequest request, S3Level level)
    {
        var found = _operations.FirstOrDefault(operation => Fits(operation.Route, request, level));
        return NotOffered.FirstOrDefault(request.Query.ContainsKey) is { } feature && found?.Route.Parameter != feature ? throw S3Errors.NotImplemented(feature) : found;
    }

    private static bool Fits(S3Route route, HttpRequest request, S3Level level) =>
        route.Method == request.Method
        && route.Level == level
        && (route.Header is null || request.Headers.ContainsKey(route.Header))
        && (route.Parameter is null || Has(request, route.Parameter));

    private static bool Has(HttpRequest request, string parameter)
    {
        var equals = parameter.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? request.Query.ContainsKey(parameter) : request.Query[parameter[..equals]] == parameter[(equals + 1)..];
    }
}
