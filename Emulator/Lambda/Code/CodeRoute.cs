using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Lambda.Code;

/// <summary>Gives out the code archives that GetFunction names.</summary>
internal sealed class CodeRoute(CodeStore code) : IEdgeRoute
{
    private const string Prefix = "/_lambda/code/";

    public bool Matches(HttpRequest request) => request.Path.Value!.StartsWith(Prefix, StringComparison.Ordinal);

    public async Task HandleAsync(HttpContext http)
    {
        var hash = http.Request.Path.Value![Prefix.Length..];
        var path = hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower) ? code.ArchivePath(Convert.ToBase64String(Convert.FromHexString(hash))) : null;
        if (path is null || !File.Exists(path))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = "application/zip";
        http.Response.ContentLength = new FileInfo(path).Length;
        await using var file = File.OpenRead(path);
        await file.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}
