using CampusIssues.Emulator.ApiGateway.Access;
using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>A method of a stage, compiled: what a request passes, in order. What a method doesn't ask for is null.</summary>
internal sealed class RuntimeMethod
{
    public required Method Definition { get; init; }

    public IAuthorization? Authorization { get; init; }

    public TokenBucket? Bucket { get; init; }

    public RequestValidation? Validation { get; init; }

    public ResponseCache? Cache { get; init; }

    public required IIntegration Integration { get; init; }
}
