using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CampusIssues.Emulator.Iam.Access;

/// <summary>A request in the one form that both sides sign.</summary>
internal static class CanonicalRequest
{
    private const string Unsigned = "UNSIGNED-PAYLOAD";

    public static string Write(HttpRequest request, SigV4Signature signature, ReadOnlyMemory<byte> body)
    {
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget is { Length: > 0 } raw ? raw : request.Path + request.QueryString.Value;
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = mark < 0 ? (target, "") : (target[..mark], target[(mark + 1)..]);
        var text = new StringBuilder()
            .Append(request.Method).Append('\n')
            .Append(CanonicalPath(path, signature.Scope.Service)).Append('\n')
            .Append(CanonicalQuery(query)).Append('\n');
        foreach (var name in signature.SignedHeaders)
        {
            text.Append(name).Append(':').Append(HeaderValue(request, name)).Append('\n');
        }

        return text.Append('\n').AppendJoin(';', signature.SignedHeaders).Append('\n').Append(PayloadHash(request, signature, body)).ToString();
    }

    // Every service but S3 signs the path as it encodes it once more.
    private static string CanonicalPath(string path, string service) => path.Length == 0 ? "/"
        : service == "s3" ? path
        : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string CanonicalQuery(string query) => query.Length == 0 ? "" : string.Join('&', query.Split('&')
        .Select(pair => pair.Split('=', 2))
        .Select(pair => (Name: Normal(pair[0]), Value: pair.Length > 1 ? Normal(pair[1]) : ""))
        .Where(pair => pair.Name != "X-Amz-Signature")
        .OrderBy(pair => pair.Name, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal)
        .Select(pair => $"{pair.Name}={pair.Value}"));

    private static string Normal(string text) => Uri.EscapeDataString(Uri.UnescapeDataString(text.Replace("+", "%20", StringComparison.Ordinal)));

    private static string HeaderValue(HttpRequest request, string name)
    {
        var value = name == "host" ? request.Headers.Host.ToString() : string.Join(',', request.Headers[name].Select(part => part?.Trim()));
        return value.Contains("  ", StringComparison.Ordinal) ? string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries)) : value.Trim();
    }

    private static string PayloadHash(HttpRequest request, SigV4Signature signature, ReadOnlyMemory<byte> body)
    {
        var told = request.Headers["X-Amz-Content-Sha256"].ToString();

        // S3 checks while it takes the body whether it is what was signed.
        return signature.Scope.Service == "s3" ? (told.Length > 0 ? told : Unsigned)
            : told == Unsigned || told.StartsWith("STREAMING-", StringComparison.Ordinal) ? told
            : Convert.ToHexStringLower(SHA256.HashData(body.Span));
    }
}
