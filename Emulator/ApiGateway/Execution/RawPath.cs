using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>The path of a request as it was sent, still encoded.</summary>
internal static class RawPath
{
    public static string Of(HttpRequest request)
    {
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget;
        if (string.IsNullOrEmpty(target) || target[0] != '/')
        {
            return request.Path.HasValue ? request.Path.ToUriComponent() : "/";
        }

        var query = target.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? target : target[..query];
    }
}
