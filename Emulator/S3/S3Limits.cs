namespace CampusIssues.Emulator.S3;

/// <summary>Amazon S3's limits (https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html).</summary>
internal static class S3Limits
{
    /// <summary>The largest body of one PUT, in bytes.</summary>
    public const long PutBytes = 5L * 1024 * 1024 * 1024;

    /// <summary>The least that a part but the last may have, in bytes.</summary>
    public const long PartBytes = 5L * 1024 * 1024;

    public const int Parts = 10_000;
    public const int KeyBytes = 1024;
    public const int MetadataBytes = 2048;
    public const int ObjectTags = 10;
    public const int BucketTags = 50;
    public const int TagKey = 128;
    public const int TagValue = 256;
    public const int Page = 1000;

    /// <summary>The largest document that a request may bring, in bytes.</summary>
    public const int DocumentBytes = 2 * 1024 * 1024;

    public const int PolicyBytes = 20 * 1024;

    /// <summary>The longest that a presigned request may hold, in seconds.</summary>
    public const int PresignedSeconds = 604_800;
}
