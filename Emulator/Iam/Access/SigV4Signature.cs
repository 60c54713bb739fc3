using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Iam.Access;

/// <summary>A request's signature, from its header or, presigned, from its query.</summary>
internal sealed record SigV4Signature(SigningScope Scope, string Date, string[] SignedHeaders, string Signature, string? SecurityToken, int? ExpiresSeconds)
{
    public bool IsPresigned => ExpiresSeconds is not null;

    public static SigV4Signature? Read(HttpRequest request)
    {
        if (SigningScope.Read(request) is not { } scope)
        {
            return null;
        }

        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith("AWS4-HMAC-SHA256", StringComparison.Ordinal))
        {
            var date = request.Headers["X-Amz-Date"].ToString();
            return new SigV4Signature(
                scope,
                date.Length > 0 ? date : request.Headers.Date.ToString(),
                Part(header, "SignedHeaders=").Split(';'),
                Part(header, "Signature="),
                request.Headers["X-Amz-Security-Token"] is { Count: > 0 } token ? token.ToString() : null,
                null);
        }

        var query = request.Query;
        return query.ContainsKey("X-Amz-Signature")
            ? new SigV4Signature(
                scope,
                query["X-Amz-Date"].ToString(),
                query["X-Amz-SignedHeaders"].ToString().Split(';'),
                query["X-Amz-Signature"].ToString(),
                query["X-Amz-Security-Token"] is { Count: > 0 } presigned ? presigned.ToString() : null,
                int.TryParse(query["X-Amz-Expires"], out var seconds) ? seconds : 0)
            : null;
    }

    private static string Part(string header, string name)
    {
        var at = header.IndexOf(name, StringComparison.Ordinal);
        if (at < 0)
        {
            return "";
        }

        var rest = header[(at + name.Length)..];
        var end = rest.IndexOfAny([',', ' ']);
        return end < 0 ? rest : rest[..end];
    }
}
