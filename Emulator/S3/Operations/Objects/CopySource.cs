using System.Globalization;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;

namespace CampusIssues.Emulator.S3.Operations.Objects;

/// <summary>What is copied: <c>bucket/key?versionId=…</c>, URL-encoded.</summary>
internal sealed record CopySource(string Bucket, string Key, string? VersionId)
{
    public const string Header = "x-amz-copy-source";
    private const string VersionMark = "?versionId=";

    public static CopySource Read(S3Call call)
    {
        var text = call.Header(Header)!;
        var mark = text.LastIndexOf(VersionMark, StringComparison.Ordinal);
        var path = Uri.UnescapeDataString(mark < 0 ? text : text[..mark]).TrimStart('/');
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return slash <= 0 || slash == path.Length - 1
            ? throw S3Errors.InvalidArgument("Copy Source must mention the source bucket and key: sourcebucket/sourcekey", Header, text)
            : new CopySource(path[..slash], path[(slash + 1)..], mark < 0 ? null : text[(mark + VersionMark.Length)..]);
    }

    /// <summary>Finds the source, as far as the caller may read it and the conditions hold.</summary>
    public StoredObject Find(S3Call call, S3State state)
    {
        var bucket = state.Get(Bucket);
        var objects = state.ObjectsOf(Bucket);
        var found = VersionId is null ? objects.Find(Key) : objects.Find(Key, VersionId);
        call.Demand(VersionId is null ? "s3:GetObject" : "s3:GetObjectVersion", bucket, bucket.ArnOf(Key), found);
        if (found is not { IsDeleteMarker: false })
        {
            call.Demand("s3:ListBucket", bucket, bucket.Arn, null);
            throw found is not null && VersionId is not null ? S3Errors.InvalidRequest("The source of a copy request may not specifically refer to a delete marker by version id.")
                : VersionId is null ? S3Errors.NoSuchKey(Key)
                : S3Errors.NoSuchVersion(Key, VersionId);
        }

        ReadConditions.CheckSource(call, found);
        call.Tell("x-amz-copy-source-version-id", bucket.Versioning is null ? null : found.VersionId);
        return found;
    }

    /// <summary>The range of a source that is copied: whole unless told.</summary>
    public static ByteRange RangeOf(S3Call call, StoredObject source)
    {
        const string Name = "x-amz-copy-source-range";
        if (call.Header(Name) is not { } told)
        {
            return new ByteRange(0, source.Size - 1);
        }

        return told.StartsWith("bytes=", StringComparison.Ordinal)
            && told["bytes=".Length..].Split('-') is [var from, var to]
            && long.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && long.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            && first <= last
                ? last < source.Size ? new ByteRange(first, last) : throw S3Errors.InvalidArgument($"Range specified is not valid for source object of size: {source.Size}", Name, told)
                : throw S3Errors.InvalidArgument("The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last bytes to copy", Name, told);
    }
}
