using System.Globalization;
using CampusIssues.Emulator.S3.Checksums;
using CampusIssues.Emulator.S3.Wire;

namespace CampusIssues.Emulator.S3.Bodies;

/// <summary>What a request says of its payload: how long it is, how it is coded, and which digests it must have.</summary>
/// <param name="Length">Its length without coding, in bytes; null where the request doesn't tell.</param>
/// <param name="IsChunked">Whether it comes in <c>aws-chunked</c> coding.</param>
/// <param name="Md5">The MD5 it must have, base64.</param>
/// <param name="Sha256">The SHA-256 it must have, hexadecimal.</param>
/// <param name="Algorithm">The checksum that is computed.</param>
/// <param name="Told">The checksum it must have, base64; null where it comes in the trailer, or none was told.</param>
/// <param name="Trailer">The name of the trailer with the checksum; null where none was announced.</param>
internal sealed record Payload(long? Length, bool IsChunked, string? Md5, string? Sha256, ChecksumAlgorithm Algorithm, string? Told, string? Trailer)
{
    private const string ChecksumPrefix = "x-amz-checksum-";

    /// <summary>Whether the client chose the checksum's algorithm.</summary>
    public bool HasChosen { get; private init; }

    public static Payload Read(S3Call call)
    {
        var sha256 = call.Header("x-amz-content-sha256");
        var chunked = sha256?.StartsWith("STREAMING-", StringComparison.Ordinal) == true || call.Header("Content-Encoding")?.Contains("aws-chunked", StringComparison.OrdinalIgnoreCase) == true;
        var trailer = call.Header("x-amz-trailer");
        var (algorithm, told) = ToldChecksum(call);
        algorithm ??= trailer?.StartsWith(ChecksumPrefix, StringComparison.OrdinalIgnoreCase) == true ? ChecksumAlgorithm.Of(trailer[ChecksumPrefix.Length..])
            : call.Header("x-amz-sdk-checksum-algorithm") is { } named ? ChecksumAlgorithm.Of(named)
            : null;
        return new Payload(
            LengthOf(call, chunked),
            chunked,
            Md5Of(call),
            sha256 is { Length: 64 } ? sha256 : null,
            algorithm ?? ChecksumAlgorithm.Default,
            told,
            trailer)
        { HasChosen = algorithm is not null };
    }

    /// <summary>Opens the payload for reading.</summary>
    public IPayloadReader Open(S3Call call)
    {
        call.IsBodyTaken = true;
        return IsChunked ? new AwsChunkedReader(call.Request.BodyReader, call.Chunks) : new PlainReader(call.Request.Body);
    }

    private static (ChecksumAlgorithm? Algorithm, string? Value) ToldChecksum(S3Call call)
    {
        var told = ChecksumAlgorithm.All.Where(algorithm => call.Request.Headers.ContainsKey(Checksum.HeaderOf(algorithm.Name))).ToArray();
        if (told.Length == 0)
        {
            return (null, null);
        }

        var (header, value) = (Checksum.HeaderOf(told[0].Name), call.Header(Checksum.HeaderOf(told[0].Name))!);
        return told.Length > 1 ? throw BodyErrors.SeveralChecksums()
            : told[0].IsValue(value) ? (told[0], value)
            : throw BodyErrors.InvalidChecksum(header);
    }

    private static long? LengthOf(S3Call call, bool chunked)
    {
        if (chunked && call.Header("x-amz-decoded-content-length") is { } decoded)
        {
            return long.TryParse(decoded, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : throw S3Errors.MissingLength();
        }

        return !chunked && call.Request.ContentLength is { } told ? told
            : call.Request.Headers.TransferEncoding.Count > 0 && call.Header("x-amz-content-sha256") is not null ? throw S3Errors.MissingLength()
            : null;
    }

    private static string? Md5Of(S3Call call)
    {
        if (call.Header("Content-MD5") is not { } told)
        {
            return null;
        }

        var bytes = new byte[16];
        return Convert.TryFromBase64String(told, bytes, out var written) && written == 16 ? told : throw BodyErrors.InvalidDigest(told);
    }
}
