namespace CampusIssues.Functions.Api;

/// <summary>One route's work: an allowed request in, an answer out; faults are thrown.</summary>
internal interface IHandler
{
    Task<ApiResponse> HandleAsync(ApiRequest request, CancellationToken cancellationToken);
}
