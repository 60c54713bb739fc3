using System.Globalization;
using System.Text.Json.Serialization;
using CampusIssues.Emulator.S3.Access;
using CampusIssues.Emulator.S3.Bodies;
using CampusIssues.Emulator.S3.Checksums;
using CampusIssues.Emulator.S3.Locks;

namespace CampusIssues.Emulator.S3.State;

/// <summary>An upload in parts that has begun.</summary>
internal sealed record MultipartUpload(string Bucket, string Key, string Id, DateTimeOffset StartedAt)
{
    public ObjectAttributes Attributes { get; init; } = new();

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<AclGrant>? Acl { get; init; }

    /// <summary>The algorithm that the client asked for; null where it asked for none.</summary>
    public string? ChecksumAlgorithm { get; init; }

    public Retention? Retention { get; init; }

    public bool? LegalHold { get; init; }

    public string ChecksumType { get; init; } = Checksum.FullObject;
}

/// <summary>A part that was uploaded.</summary>
internal sealed record UploadedPart(string UploadId, int Number, string ETag, BodySegment Segment, Checksum Checksum, DateTimeOffset ModifiedAt)
{
    [JsonIgnore]
    public string DocumentKey => KeyOf(UploadId, Number);

    public static string KeyOf(string uploadId, int number) => string.Create(CultureInfo.InvariantCulture, $"{uploadId}/{number:d5}");
}
