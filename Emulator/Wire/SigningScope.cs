using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Wire;

/// <summary>
/// The credential scope of a SigV4 signature, from the <c>Authorization</c> header or a presigned query
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html).
/// </summary>
/// <param name="AccessKeyId">The access key.</param>
/// <param name="Date">Eight digits, <c>yyyyMMdd</c>.</param>
/// <param name="Region">The region that was signed for.</param>
/// <param name="Service">The signing name of the service, e.g. <c>dynamodb</c>.</param>
public readonly record struct SigningScope(string AccessKeyId, string Date, string Region, string Service)
{
    private const string Credential = "Credential=";

    /// <summary>Reads the scope of a request; null for an unsigned one or one that isn't SigV4.</summary>
    public static SigningScope? Read(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        var at = header.IndexOf(Credential, StringComparison.Ordinal);
        return at >= 0 ? Parse(Until(header.AsSpan(at + Credential.Length)))
            : request.Query.TryGetValue("X-Amz-Credential", out var presigned) ? Parse(presigned.ToString())
            : null;
    }

    private static ReadOnlySpan<char> Until(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(',', ' ');
        return end < 0 ? text : text[..end];
    }

    private static SigningScope? Parse(ReadOnlySpan<char> credential)
    {
        Span<Range> parts = stackalloc Range[6];
        return credential.Split(parts, '/') == 5
            ? new SigningScope(
                credential[parts[0]].ToString(),
                credential[parts[1]].ToString(),
                credential[parts[2]].ToString(),
                credential[parts[3]].ToString())
            : null;
    }
}
