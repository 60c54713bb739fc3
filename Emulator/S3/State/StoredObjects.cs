using CampusIssues.Emulator.S3.Bodies;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.S3.State;

/// <summary>Reads objects for other services, on the caller's behalf that they have checked.</summary>
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
}
