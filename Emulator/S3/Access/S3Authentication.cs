using System.Globalization;
using CampusIssues.Emulator.S3.Bodies;
using CampusIssues.Emulator.S3.Wire;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Access;

/// <summary>
/// Tells who calls, and checks the signature: by header, presigned, presigned in the older form, or none, which is anybody: unlike
/// elsewhere in the emulator an unsigned request isn't the root user's, or no bucket would be private.
/// </summary>
internal sealed class S3Authentication(IIdentity identity, ISigningSecrets secrets, TimeProvider time)
{
    private const string SignedChunks = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";

    public Caller Identify(HttpRequest request, SigningScope? scope) =>
        scope is not null ? identity.Identify(scope)
        : OlderKey(request) is { } key ? identity.Identify(new SigningScope(key, "", "us-east-1", "s3"))
        : Caller.Anonymous;

    public async ValueTask AuthenticateAsync(S3Call call, SigningScope? scope, CancellationToken cancellationToken)
    {
        if (scope is { } signed)
        {
            CheckPresigned(call);
            if (call.Query("X-Amz-Signature") is null && call.Header("x-amz-content-sha256") is null)
            {
                throw S3Errors.MissingHeader("x-amz-content-sha256");
            }

            await identity.AuthenticateAsync(call.Aws, cancellationToken);
            call.Chunks = Chunks(call, signed);
        }
        else if (OlderKey(call.Request) is { } key)
        {
            AuthenticateOlder(call, key);
        }
        else if (call.Header("Authorization") is { } authorization)
        {
            throw authorization.StartsWith("AWS4-HMAC-SHA256", StringComparison.Ordinal)
                ? new S3Exception("AuthorizationHeaderMalformed", "The authorization header is malformed; the Credential is mal-formed; expecting \"<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request\".", StatusCodes.Status400BadRequest)
                : S3Errors.InvalidRequest("The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.");
        }
    }

    private static string? OlderKey(HttpRequest request) => request.Query.TryGetValue("AWSAccessKeyId", out var key) ? key.ToString() : null;

    private static void CheckPresigned(S3Call call)
    {
        if (call.Query("X-Amz-Credential") is null || call.Header("Authorization") is not null)
        {
            return;
        }

        if (call.Query("X-Amz-Signature") is null || call.Query("X-Amz-Date") is null || call.Query("X-Amz-SignedHeaders") is null || call.Query("X-Amz-Expires") is not { } expires)
        {
            throw Malformed("Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.");
        }

        if (!int.TryParse(expires, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds))
        {
            throw Malformed("X-Amz-Expires should be a number");
        }

        if (seconds is < 0 or > S3Limits.PresignedSeconds)
        {
            throw Malformed(seconds < 0
                ? "X-Amz-Expires must be non-negative"
                : "X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds");
        }
    }

    private static S3Exception Malformed(string message) => new("AuthorizationQueryParametersError", message, StatusCodes.Status400BadRequest);

    private ChunkSignatures? Chunks(S3Call call, SigningScope scope)
    {
        if (call.Header("x-amz-content-sha256")?.StartsWith(SignedChunks, StringComparison.Ordinal) != true
            || secrets.SigningKeyOf(scope, call.Header("x-amz-security-token")) is not { } key)
        {
            return null;
        }

        var authorization = call.Header("Authorization") ?? "";
        return new ChunkSignatures(key, scope, call.Header("x-amz-date") ?? "", authorization[(authorization.LastIndexOf("Signature=", StringComparison.Ordinal) + "Signature=".Length)..]);
    }

    /// <summary>The form that boto3 presigns in by default (https://docs.aws.amazon.com/AmazonS3/latest/API/RESTAuthentication.html).</summary>
    private void AuthenticateOlder(S3Call call, string key)
    {
        if (call.Query("Signature") is not { } told || !long.TryParse(call.Query("Expires"), CultureInfo.InvariantCulture, out var expires))
        {
            throw S3Errors.AccessDenied("Query-string authentication requires the Signature, Expires and AWSAccessKeyId parameters");
        }

        if (time.GetUtcNow().ToUnixTimeSeconds() > expires)
        {
            throw S3Errors.AccessDenied("Request has expired");
        }

        if (secrets.SecretOf(key, call.Query("x-amz-security-token")) is { } secret && Convert.ToBase64String(OlderSignature.Of(call, secret)) != told)
        {
            throw BodyErrors.ChunkSignature();
        }
    }
}
