using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Wire;

/// <summary>Requests that are S3's though no signature says so: those whose host names a bucket, and those in the older presigned form.</summary>
internal sealed class S3HostRoute(S3Service service) : IEdgeRoute
{
    public bool Matches(HttpRequest request) =>
        SigningScope.Read(request) is null or { Service: "s3" } && (S3Address.BucketOfHost(request.Host.Host) is not null || request.Query.ContainsKey("AWSAccessKeyId"));

    public Task HandleAsync(HttpContext http) => service.HandleAsync(http, SigningScope.Read(http.Request));
}
