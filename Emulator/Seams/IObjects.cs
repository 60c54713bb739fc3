namespace CampusIssues.Emulator.Seams;

/// <summary>Reads stored objects. Implemented by <c>S3</c>; used for function code, templates and API bodies.</summary>
public interface IObjects
{
    /// <summary>An object's bytes; throws <c>AwsException</c> <c>NoSuchBucket</c> or <c>NoSuchKey</c>.</summary>
    ValueTask<ReadOnlyMemory<byte>> GetAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken);
}
