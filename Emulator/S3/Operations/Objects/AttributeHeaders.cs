using System.Text;
using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Objects;

/// <summary>Reads what a request's headers tell of an object.</summary>
internal static class AttributeHeaders
{
    private const string MetadataPrefix = "x-amz-meta-";
    private const string CustomerKey = "x-amz-server-side-encryption-customer-algorithm";

    /// <summary>Headers that are kept and told as they came.</summary>
    private static readonly string[] Kept = ["Cache-Control", "Content-Disposition", "Content-Language", "Content-Type", "Expires", "x-amz-website-redirect-location"];

    private static readonly string[] StorageClasses =
        ["STANDARD", "REDUCED_REDUNDANCY", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "GLACIER", "DEEP_ARCHIVE", "GLACIER_IR"];

    private static readonly string[] NotOffered = [CustomerKey, "x-amz-write-offset-bytes"];

    public static ObjectAttributes Read(S3Call call)
    {
        if (NotOffered.FirstOrDefault(name => call.Header(name) is not null) is { } feature)
        {
            throw S3Errors.NotImplemented(feature);
        }

        var (algorithm, key) = EncryptionOf(call);
        return new ObjectAttributes
        {
            Headers = HeadersOf(call),
            Metadata = MetadataOf(call.Request.Headers),
            StorageClass = StorageClassOf(call),
            Encryption = algorithm,
            KmsKeyId = key,
        };
    }

    private static Dictionary<string, string> HeadersOf(S3Call call)
    {
        var headers = Kept.Where(name => call.Header(name) is not null).ToDictionary(name => name, name => call.Header(name)!);
        headers.TryAdd("Content-Type", "binary/octet-stream");
        var coding = string.Join(',', (call.Header("Content-Encoding") ?? "").Split(',', StringSplitOptions.TrimEntries).Where(part => !string.Equals(part, "aws-chunked", StringComparison.OrdinalIgnoreCase)));
        if (coding.Length > 0)
        {
            headers["Content-Encoding"] = coding;
        }

        return headers.TryGetValue("x-amz-website-redirect-location", out var location) && !IsLocation(location)
            ? throw S3Errors.InvalidRequest("The website redirect location must have a prefix of 'http://' or 'https://' or '/'.")
            : headers;
    }

    private static bool IsLocation(string location) =>
        location.StartsWith('/') || location.StartsWith("http://", StringComparison.Ordinal) || location.StartsWith("https://", StringComparison.Ordinal);

    private static Dictionary<string, string> MetadataOf(IHeaderDictionary headers)
    {
        var metadata = headers.Where(header => header.Key.StartsWith(MetadataPrefix, StringComparison.OrdinalIgnoreCase))
            .ToDictionary(header => header.Key[MetadataPrefix.Length..].ToLowerInvariant(), header => string.Join(',', header.Value.ToArray()));
        var size = metadata.Sum(entry => Encoding.UTF8.GetByteCount(entry.Key) + Encoding.UTF8.GetByteCount(entry.Value));
        return size > S3Limits.MetadataBytes ? throw S3Errors.MetadataTooLarge(size) : metadata;
    }

    private static string StorageClassOf(S3Call call) => call.Header("x-amz-storage-class") is not { } told ? "STANDARD"
        : StorageClasses.Contains(told) ? told
        : throw new S3Exception("InvalidStorageClass", "The storage class you specified is not valid", StatusCodes.Status400BadRequest, ("StorageClassRequested", told));

    private static (string Algorithm, string? Key) EncryptionOf(S3Call call)
    {
        var key = call.Header("x-amz-server-side-encryption-aws-kms-key-id");
        if (call.Header("x-amz-server-side-encryption") is not { } told)
        {
            return key is null ? Encryption.Of(call.Bucket) : throw S3Errors.InvalidArgument(
                "Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption : aws:kms", "x-amz-server-side-encryption", null);
        }

        return !Encryption.IsKnown(told) ? throw S3Errors.InvalidArgument("The encryption method specified is not supported", "x-amz-server-side-encryption", told)
            : told == Encryption.Aes ? (told, null)
            : (told, key ?? $"arn:aws:kms:{call.Bucket.Region}:{call.Aws.AccountId}:alias/aws/s3");
    }
}
