using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Iam.Access;

/// <summary>What is wrong with a signature, in the words of the protocol that answers.</summary>
internal sealed class SignatureErrors
{
    private readonly Protocol _protocol;

    private SignatureErrors(Protocol protocol) => _protocol = protocol;

    private enum Protocol
    {
        Json,
        Query,
        Rest,
        S3,
    }

    public static SignatureErrors Of(AwsCall call) => new(
        call.Http.Request.Headers.ContainsKey("X-Amz-Target") ? Protocol.Json
        : call.Form["Action"] is not null ? Protocol.Query
        : SigningScope.Read(call.Http.Request)?.Service == "s3" ? Protocol.S3
        : Protocol.Rest);

    /// <summary>Amazon S3's words.</summary>
    public static SignatureErrors OfS3 { get; } = new(Protocol.S3);

    /// <summary>How far a request's time may be from the server's.</summary>
    public TimeSpan Skew => TimeSpan.FromMinutes(_protocol == Protocol.S3 ? 15 : 5);

    public AwsException Mismatch() => _protocol switch
    {
        Protocol.S3 => Error("SignatureDoesNotMatch", "The request signature we calculated does not match the signature you provided. Check your key and signing method."),
        _ => Error(
            _protocol == Protocol.Query ? "SignatureDoesNotMatch" : "InvalidSignatureException",
            "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details."),
    };

    public AwsException Skewed(string message) => _protocol switch
    {
        Protocol.S3 => Error("RequestTimeTooSkewed", "The difference between the request time and the current time is too large."),
        Protocol.Query => Error("SignatureDoesNotMatch", message),
        _ => Error("InvalidSignatureException", message),
    };

    public AwsException PresignedExpired() => _protocol == Protocol.S3
        ? Error("AccessDenied", "Request has expired")
        : Skewed("Signature expired");

    public AwsException InvalidToken() => _protocol switch
    {
        Protocol.S3 => Error("InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records."),
        Protocol.Query => Error("InvalidClientTokenId", "The security token included in the request is invalid."),
        _ => Error("UnrecognizedClientException", "The security token included in the request is invalid."),
    };

    public AwsException ExpiredToken() => _protocol is Protocol.S3 or Protocol.Query
        ? Error("ExpiredToken", _protocol == Protocol.S3 ? "The provided token has expired." : "The security token included in the request is expired")
        : Error("ExpiredTokenException", "The security token included in the request is expired");

    public AwsException Incomplete() => _protocol == Protocol.S3
        ? new("AuthorizationHeaderMalformed", "The authorization header is malformed; the authorization header requires three components: Credential, SignedHeaders, and Signature.")
        : new(
            _protocol is Protocol.Query ? "IncompleteSignature" : "IncompleteSignatureException",
            "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter.");

    private AwsException Error(string code, string message) =>
        new(code, message, _protocol == Protocol.Json ? StatusCodes.Status400BadRequest : StatusCodes.Status403Forbidden);
}
