using System.Security.Cryptography;
using CampusIssues.Emulator.S3.Checksums;

namespace CampusIssues.Emulator.S3.Bodies;

/// <summary>The digests of a payload while it passes, and whether they are as the request tells.</summary>
internal sealed class BodyDigest(Payload payload) : IDisposable
{
    private readonly IncrementalHash _md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
    private readonly IncrementalHash? _sha256 = payload.Sha256 is null ? null : IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ChecksumState _checksum = payload.Algorithm.Start();
    private long _length;

    public void Append(ReadOnlySpan<byte> data)
    {
        _md5.AppendData(data);
        _sha256?.AppendData(data);
        _checksum.Append(data);
        _length += data.Length;
    }

    /// <summary>The MD5 and the checksum of a payload that is as the request told.</summary>
    /// <exception cref="S3Exception">It isn't.</exception>
    public (byte[] Md5, Checksum Checksum) Check(IReadOnlyDictionary<string, string> trailers)
    {
        if (payload.Length is { } length && length != _length)
        {
            throw BodyErrors.IncompleteBody();
        }

        var sha256 = _sha256 is null ? null : Convert.ToHexStringLower(_sha256.GetHashAndReset());
        if (sha256 != payload.Sha256)
        {
            throw BodyErrors.Sha256Mismatch(payload.Sha256!, sha256!);
        }

        var md5 = _md5.GetHashAndReset();
        if (payload.Md5 is not null && payload.Md5 != Convert.ToBase64String(md5))
        {
            throw BodyErrors.BadDigest(payload.Md5, Convert.ToBase64String(md5));
        }

        var value = Convert.ToBase64String(_checksum.Finish());
        if (Told(trailers) is { } told && told != value)
        {
            throw BodyErrors.ChecksumMismatch(payload.Algorithm.Name);
        }

        return (md5, new Checksum(payload.Algorithm.Name, value));
    }

    public void Dispose()
    {
        _md5.Dispose();
        _sha256?.Dispose();
        _checksum.Dispose();
    }

    private string? Told(IReadOnlyDictionary<string, string> trailers) => payload.Told
        ?? (payload.Trailer is null ? null : trailers.TryGetValue(payload.Trailer, out var told) ? told : throw BodyErrors.InvalidTrailer());
}
