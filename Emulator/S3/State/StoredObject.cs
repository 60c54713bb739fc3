using System.Text.Json.Serialization;
using CampusIssues.Emulator.S3.Access;
using CampusIssues.Emulator.S3.Bodies;
using CampusIssues.Emulator.S3.Checksums;
using CampusIssues.Emulator.S3.Locks;

namespace CampusIssues.Emulator.S3.State;

/// <summary>A version of an object, or a marker that it was deleted.</summary>
/// <param name="Bucket">The bucket's name.</param>
/// <param name="Key">The object's key.</param>
/// <param name="ModifiedAt">When it was written.</param>
internal sealed record StoredObject(string Bucket, string Key, DateTimeOffset ModifiedAt)
{
    /// <summary>The version of objects whose bucket has no versioning.</summary>
    public const string NoVersion = "null";

    /// <summary>Grows with each write: the order of versions.</summary>
    public long Sequence { get; init; }

    public string VersionId { get; init; } = NoVersion;

    public bool IsDeleteMarker { get; init; }

    /// <summary>Its length, in bytes.</summary>
    public long Size { get; init; }

    /// <summary>The entity tag, without quotes.</summary>
    public string ETag { get; init; } = "";

    public IReadOnlyList<BodySegment> Segments { get; init; } = [];

    public ObjectAttributes Attributes { get; init; } = new();

    public Checksum? Checksum { get; init; }

    /// <summary>The parts that it was uploaded in; empty where it was uploaded whole.</summary>
    public IReadOnlyList<StoredPart> Parts { get; init; } = [];

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>The access control list; null for the default one.</summary>
    public IReadOnlyList<AclGrant>? Acl { get; init; }

    /// <summary>For how long it can't be deleted; null for no time.</summary>
    public Retention? Retention { get; init; }

    /// <summary>Whether it can't be deleted until it is released; null where nobody said so.</summary>
    public bool? LegalHold { get; init; }

    [JsonIgnore]
    public string QuotedETag => $"\"{ETag}\"";
}

/// <summary>What a client tells of an object beside its body.</summary>
internal sealed record ObjectAttributes
{
    /// <summary>Headers that are told as they came: <c>Content-Type</c>, <c>Cache-Control</c> and the like.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The client's own metadata; names without <c>x-amz-meta-</c>.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    public string StorageClass { get; init; } = "STANDARD";

    /// <summary><c>AES256</c> or <c>aws:kms</c>: told, not done.</summary>
    public string Encryption { get; init; } = "AES256";

    public string? KmsKeyId { get; init; }
}

/// <summary>A part of an object.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Size">Its length, in bytes.</param>
/// <param name="Checksum">Its checksum, base64; null where the upload had none.</param>
internal sealed record StoredPart(int Number, long Size, string? Checksum);
