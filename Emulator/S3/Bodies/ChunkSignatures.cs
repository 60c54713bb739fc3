using System.Security.Cryptography;
using System.Text;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.S3.Bodies;

/// <summary>
/// Checks the signatures of a body's chunks, each of which signs the one before
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html).
/// </summary>
/// <param name="key">The signing key of the request's scope.</param>
/// <param name="scope">The request's scope.</param>
/// <param name="date">The request's time, as it was signed.</param>
/// <param name="seed">The request's own signature.</param>
internal sealed class ChunkSignatures(byte[] key, SigningScope scope, string date, string seed) : IDisposable
{
    private const string Nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private string _previous = seed;
    private string _told = "";

    public void BeginChunk(string extension) =>
        _told = extension.StartsWith("chunk-signature=", StringComparison.Ordinal) ? extension["chunk-signature=".Length..] : throw BodyErrors.ChunkSignature();

    public void Append(ReadOnlySpan<byte> data) => _hash.AppendData(data);

    public void EndChunk() =>
        Check($"AWS4-HMAC-SHA256-PAYLOAD\n{date}\n{Scope}\n{_previous}\n{Nothing}\n{Convert.ToHexStringLower(_hash.GetHashAndReset())}", _told);

    /// <summary>Checks the trailer's signature, where there is a trailer.</summary>
    public void EndTrailer(IReadOnlyDictionary<string, string> trailers)
    {
        if (trailers.Count == 0)
        {
            return;
        }

        var signed = string.Concat(trailers.Where(trailer => trailer.Key != "x-amz-trailer-signature").OrderBy(trailer => trailer.Key, StringComparer.Ordinal).Select(trailer => $"{trailer.Key.ToLowerInvariant()}:{trailer.Value}\n"));
        Check(
            $"AWS4-HMAC-SHA256-TRAILER\n{date}\n{Scope}\n{_previous}\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(signed)))}",
            trailers.GetValueOrDefault("x-amz-trailer-signature") ?? "");
    }

    public void Dispose() => _hash.Dispose();

    private string Scope => $"{scope.Date}/{scope.Region}/{scope.Service}/aws4_request";

    private void Check(string toSign, string told)
    {
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)));
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(told)))
        {
            throw BodyErrors.ChunkSignature();
        }

        _previous = expected;
    }
}
