using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Bodies;

/// <summary>Amazon S3's errors about what a request's body must be.</summary>
internal static class BodyErrors
{
    private const int Bad = StatusCodes.Status400BadRequest;

    public static S3Exception IncompleteBody() => new("IncompleteBody", "The request body terminated unexpectedly", Bad);

    public static S3Exception BadDigest(string told, string computed) => new(
        "BadDigest", "The Content-MD5 you specified did not match what we received.", Bad, ("ExpectedDigest", told), ("CalculatedDigest", computed));

    public static S3Exception InvalidDigest(string value) => new("InvalidDigest", "The Content-MD5 you specified was invalid.", Bad, ("Content-MD5", value));

    public static S3Exception Sha256Mismatch(string told, string computed) => new(
        "XAmzContentSHA256Mismatch",
        "The provided 'x-amz-content-sha256' header does not match what was computed.",
        Bad,
        ("ClientComputedContentSHA256", told),
        ("S3ComputedContentSHA256", computed));

    public static S3Exception ChecksumMismatch(string algorithm) => new("BadDigest", $"The {algorithm} you specified did not match the calculated checksum.", Bad);

    public static S3Exception InvalidChecksum(string header) => new("InvalidRequest", $"Value for {header} header is invalid.", Bad);

    public static S3Exception UnknownAlgorithm() => new(
        "InvalidRequest",
        "Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]",
        Bad);

    public static S3Exception SeveralChecksums() => new("InvalidRequest", "Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.", Bad);

    public static S3Exception InvalidTrailer() => new("MalformedTrailerError", "The request contained trailing data that was not well-formed or did not conform to our published schema.", Bad);

    public static S3Exception ChunkSignature() => new(
        "SignatureDoesNotMatch",
        "The request signature we calculated does not match the signature you provided. Check your key and signing method.",
        StatusCodes.Status403Forbidden);
}
