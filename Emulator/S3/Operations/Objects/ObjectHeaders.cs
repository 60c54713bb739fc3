using System.Globalization;
using System.Text;
using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.Locks;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;

namespace CampusIssues.Emulator.S3.Operations.Objects;

/// <summary>Tells an object's attributes as headers.</summary>
internal static class ObjectHeaders
{
    /// <summary>What answers to reads tell.</summary>
    public static void Tell(S3Call call, StoredObject found)
    {
        call.Tell("ETag", found.QuotedETag);
        call.Tell("Last-Modified", found.ModifiedAt.ToString("R", CultureInfo.InvariantCulture));
        call.Tell("Accept-Ranges", "bytes");
        foreach (var (name, value) in found.Attributes.Headers)
        {
            call.Tell(name, Safe(value));
        }

        foreach (var (name, value) in found.Attributes.Metadata)
        {
            call.Tell($"x-amz-meta-{name}", Safe(value));
        }

        if (found.Attributes.StorageClass != "STANDARD")
        {
            call.Tell("x-amz-storage-class", found.Attributes.StorageClass);
        }

        if (found.Tags.Count > 0)
        {
            call.Tell("x-amz-tagging-count", found.Tags.Count.ToString(CultureInfo.InvariantCulture));
        }

        LockHeaders.Tell(call, found);
        TellVersion(call, found);
        TellEncryption(call, found.Attributes);
        call.Tell("x-amz-expiration", Expiration.Of(call.Bucket, found));
    }

    /// <summary>What answers to writes tell.</summary>
    public static void TellWritten(S3Call call, StoredObject written)
    {
        call.Tell("ETag", written.QuotedETag);
        TellVersion(call, written);
        TellEncryption(call, written.Attributes);
        TellChecksum(call, written);
        call.Tell("x-amz-expiration", Expiration.Of(call.Bucket, written));
    }

    public static void TellChecksum(S3Call call, StoredObject found)
    {
        if (found.Checksum is { } checksum)
        {
            call.Tell(checksum.Header, checksum.Value);
            call.Tell("x-amz-checksum-type", checksum.Type);
        }
    }

    public static void TellEncryption(S3Call call, ObjectAttributes attributes)
    {
        call.Tell("x-amz-server-side-encryption", attributes.Encryption);
        call.Tell("x-amz-server-side-encryption-aws-kms-key-id", attributes.KmsKeyId);
    }

    public static void TellVersion(S3Call call, StoredObject version) =>
        call.Tell("x-amz-version-id", call.Bucket.Versioning is null ? null : version.VersionId);

    /// <summary>A value as a header may hold it: what isn't ASCII as RFC 2047 has it, as S3 tells it.</summary>
    private static string Safe(string value) => value.All(letter => letter is >= ' ' and < '\x7f')
        ? value
        : $"=?UTF-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(value))}?=";
}
