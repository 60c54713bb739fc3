namespace CampusIssues.Emulator.Seams;

/// <summary>Reads and writes stored objects. Implemented by <c>S3</c>; used for code, templates, API bodies, exports and imports.</summary>
public interface IObjects
{
    /// <summary>An object's bytes; throws <c>AwsException</c> <c>NoSuchBucket</c> or <c>NoSuchKey</c>.</summary>
    ValueTask<ReadOnlyMemory<byte>> GetAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken);

    /// <summary>Writes an object; throws <c>AwsException</c> <c>NoSuchBucket</c>.</summary>
    ValueTask PutAsync(string bucket, string key, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellationToken);

    /// <summary>The keys that start so, in order; throws <c>AwsException</c> <c>NoSuchBucket</c>.</summary>
    IReadOnlyList<string> Keys(string bucket, string prefix);
}
