using System.Security.Cryptography;
using System.Text;

namespace CampusIssues.UnitTests.Emulator.Support;

/// <summary>Signs requests by SigV4, as a client does.</summary>
internal static class TestSigner
{
    /// <summary>Signs with a key; <c>test</c>/<c>test</c> unless told.</summary>
    public static async Task SignAsync(HttpRequestMessage request, string service, string key = "test", string secret = "test", string? token = null, DateTimeOffset? at = null)
    {
        var now = at ?? TimeProvider.System.GetUtcNow();
        var (date, scope) = ($"{now:yyyyMMdd'T'HHmmss'Z'}", $"{now:yyyyMMdd}/us-east-1/{service}/aws4_request");
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync();
        request.Headers.TryAddWithoutValidation("X-Amz-Date", date);
        request.Headers.Host = "localhost:4566";
        var (names, headers) = ("host;x-amz-date", $"host:localhost:4566\nx-amz-date:{date}\n");
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Amz-Security-Token", token);
            (names, headers) = (names + ";x-amz-security-token", $"{headers}x-amz-security-token:{token}\n");
        }

        var canonical = $"{request.Method}\n/\n\n{headers}\n{names}\n{Hash(body)}";
        var toSign = $"AWS4-HMAC-SHA256\n{date}\n{scope}\n{Hash(Encoding.UTF8.GetBytes(canonical))}";
        var signing = $"{now:yyyyMMdd} us-east-1 {service} aws4_request".Split(' ').Aggregate(Encoding.UTF8.GetBytes($"AWS4{secret}"), Mac);
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"AWS4-HMAC-SHA256 Credential={key}/{scope}, SignedHeaders={names}, Signature={Convert.ToHexStringLower(Mac(signing, toSign))}");
    }

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
