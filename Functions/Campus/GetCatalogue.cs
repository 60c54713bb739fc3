using CampusIssues.Functions.Api;

namespace CampusIssues.Functions.Campus;

/// <summary>GET /catalogue</summary>
internal sealed class GetCatalogue(Catalogue catalogue) : IHandler
{
    public Task<ApiResponse> HandleAsync(ApiRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(ApiResponse.Json(catalogue, ApiJson.Default.Catalogue) with { CacheControl = "public, max-age=300" });
}
