using System.Buffers;
using CampusIssues.Emulator.S3.Checksums;
using CampusIssues.Emulator.S3.Wire;

namespace CampusIssues.Emulator.S3.Bodies;

/// <summary>A body that was received and is kept.</summary>
/// <param name="Segment">Where it is.</param>
/// <param name="Md5">Its MD5, hexadecimal: the ETag.</param>
/// <param name="Checksum">Its checksum.</param>
internal sealed record ReceivedBody(BodySegment Segment, string Md5, Checksum Checksum);

/// <summary>Receives bodies piece by piece: memory doesn't grow with them.</summary>
internal static class Upload
{
    private const int PieceBytes = 128 * 1024;

    /// <summary>Receives a request's payload.</summary>
    public static ValueTask<ReceivedBody> ReceiveAsync(S3Call call, BodyStore bodies, CancellationToken cancellationToken)
    {
        var payload = Payload.Read(call);
        return payload.Length > S3Limits.PutBytes
            ? throw S3Errors.TooLarge(payload.Length.Value, S3Limits.PutBytes)
            : ReceiveAsync(payload, payload.Open(call), bodies, cancellationToken);
    }

    /// <summary>Receives a payload.</summary>
    public static async ValueTask<ReceivedBody> ReceiveAsync(Payload payload, IPayloadReader reader, BodyStore bodies, CancellationToken cancellationToken)
    {
        await using var incoming = bodies.Begin();
        using var digest = new BodyDigest(payload);
        var buffer = ArrayPool<byte>.Shared.Rent(PieceBytes);
        try
        {
            while (await reader.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            {
                digest.Append(buffer.AsSpan(0, read));
                await incoming.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                if (incoming.Length > S3Limits.PutBytes)
                {
                    throw S3Errors.TooLarge(incoming.Length, S3Limits.PutBytes);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        var (md5, checksum) = digest.Check(reader.Trailers);
        return new ReceivedBody(await incoming.CommitAsync(), Convert.ToHexStringLower(md5), checksum);
    }

    /// <summary>Copies a range of an object.</summary>
    public static ValueTask<ReceivedBody> CopyAsync(SegmentStream source, ChecksumAlgorithm algorithm, BodyStore bodies, CancellationToken cancellationToken) =>
        ReceiveAsync(new Payload(null, false, null, null, algorithm, null, null), new StoredReader(source), bodies, cancellationToken);

    private sealed class StoredReader(SegmentStream stream) : IPayloadReader
    {
        public IReadOnlyDictionary<string, string> Trailers { get; } = new Dictionary<string, string>();

        public ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) => stream.ReadAsync(buffer, cancellationToken);
    }
}
