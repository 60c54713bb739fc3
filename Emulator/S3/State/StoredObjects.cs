using CampusIssues.Emulator.S3.Bodies;
using CampusIssues.Emulator.S3.Checksums;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.S3.State;

/// <summary>Reads and writes objects for other services, on the caller's behalf that they have checked.</summary>
internal sealed class StoredObjects(S3State state, BodyStore bodies) : IObjects
{
    public async ValueTask<ReadOnlyMemory<byte>> GetAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken)
    {
        state.Get(bucket);
        var objects = state.ObjectsOf(bucket);
        var found = versionId is null ? objects.Find(key) : objects.Find(key, versionId);
        if (found is not { IsDeleteMarker: false })
        {
            throw versionId is null ? S3Errors.NoSuchKey(key) : S3Errors.NoSuchVersion(key, versionId);
        }

        await using var stream = bodies.Open(found.Segments, 0, found.Size - 1);
        var bytes = new byte[found.Size];
        var at = 0;
        while (at < bytes.Length && await stream.ReadAsync(bytes.AsMemory(at), cancellationToken) is > 0 and var read)
        {
            at += read;
        }

        return bytes;
    }

    public async ValueTask PutAsync(string bucket, string key, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellationToken)
    {
        var target = state.Get(bucket);
        using var body = new MemoryStream(content.ToArray());
        var payload = new Payload(content.Length, false, null, null, ChecksumAlgorithm.Default, null, null);
        var received = await Upload.ReceiveAsync(payload, new PlainReader(body), bodies, cancellationToken);
        state.Put(target, new StoredObject(bucket, key, state.Now)
        {
            Size = received.Segment.Length,
            ETag = received.Md5,
            Segments = [received.Segment],
            Attributes = new ObjectAttributes { Headers = new Dictionary<string, string> { ["Content-Type"] = contentType } },
            Checksum = received.Checksum,
        });
    }

    public IReadOnlyList<string> Keys(string bucket, string prefix)
    {
        state.Get(bucket);
        var objects = state.ObjectsOf(bucket);
        var keys = new List<string>();
        for (var from = prefix; objects.Next(from) is { } versions && versions[0].Key.StartsWith(prefix, StringComparison.Ordinal); from = versions[0].Key + '\0')
        {
            if (!versions[0].IsDeleteMarker)
            {
                keys.Add(versions[0].Key);
            }
        }

        return keys;
    }
}
