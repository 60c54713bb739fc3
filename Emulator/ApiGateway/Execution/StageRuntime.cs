using CampusIssues.Emulator.ApiGateway.Access;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>A deployed stage, compiled: immutable but for its buckets and caches.</summary>
internal sealed class StageRuntime
{
    public required ApiDefinition Definition { get; init; }

    public required Stage Stage { get; init; }

    public required RouteTree Routes { get; init; }

    public required GatewayResponses Responses { get; init; }

    public required MediaTypes Binary { get; init; }

    public required StageObserver Observer { get; init; }

    public ResourcePolicy? Policy { get; init; }

    /// <summary>Kept answers of all methods.</summary>
    public required ExpiringCache<GatewayAnswer> Cache { get; init; }

    /// <summary>Lambda authorizers, whose kept decisions can be forgotten.</summary>
    public required IReadOnlyList<LambdaAuthorization> Authorizers { get; init; }

    public required string Region { get; init; }

    public string AccountId { get; init; } = Wire.Caller.DefaultAccountId;

    public string ApiId => Definition.Api.Id;

    public string StageName => Stage.StageName;

    /// <summary>The ARN under which an authorizer invokes its function.</summary>
    public string AuthorizerArn(string authorizerId) => $"arn:aws:execute-api:{Region}:{AccountId}:{ApiId}/authorizers/{authorizerId}";

    /// <summary><c>arn:aws:execute-api:region:account:api/stage/METHOD/path</c>.</summary>
    public string MethodArn(string method, string path) => $"arn:aws:execute-api:{Region}:{AccountId}:{ApiId}/{StageName}/{method}{path}";
}
