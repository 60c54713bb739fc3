using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Iam.Access;

/// <summary>
/// Checks signatures (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html).
/// </summary>
internal static class SigV4Verifier
{
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";

    public static void Verify(HttpRequest request, SigV4Signature signature, ReadOnlyMemory<byte> body, byte[] key, DateTimeOffset now, SignatureErrors errors)
    {
        if (signature.Signature.Length == 0 || signature.SignedHeaders is [""])
        {
            throw errors.Incomplete();
        }

        CheckTime(signature, now, errors);
        var canonical = CanonicalRequest.Write(request, signature, body);
        var toSign = $"AWS4-HMAC-SHA256\n{signature.Date}\n{signature.Scope.Date}/{signature.Scope.Region}/{signature.Scope.Service}/aws4_request\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var expected = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign));
        Span<byte> actual = stackalloc byte[32];
        if (signature.Signature.Length != 64
            || Convert.FromHexString(signature.Signature, actual, out _, out _) != System.Buffers.OperationStatus.Done
            || !CryptographicOperations.FixedTimeEquals(expected, actual))
        {
            throw errors.Mismatch();
        }
    }

    private static void CheckTime(SigV4Signature signature, DateTimeOffset now, SignatureErrors errors)
    {
        if (!DateTimeOffset.TryParseExact(signature.Date, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var signed))
        {
            throw errors.Incomplete();
        }

        if (signature.ExpiresSeconds is { } seconds)
        {
            if (now > signed.AddSeconds(seconds))
            {
                throw errors.PresignedExpired();
            }
        }
        else if (now - signed > errors.Skew)
        {
            throw errors.Skewed($"Signature expired: {signature.Date} is now earlier than {Text(now - errors.Skew)} ({Text(now)} - 5 min.)");
        }
        else if (signed - now > errors.Skew)
        {
            throw errors.Skewed($"Signature not yet current: {signature.Date} is still later than {Text(now + errors.Skew)} ({Text(now)} + 5 min.)");
        }
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);
}
