using CampusIssues.Emulator.S3.Access;
using CampusIssues.Emulator.S3.Checksums;
using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.Locks;
using CampusIssues.Emulator.S3.Operations.Objects;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Multipart;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateMultipartUpload.html</summary>
internal sealed class CreateMultipartUpload(S3State state) : IS3Operation
{
    public string Name => "CreateMultipartUpload";

    public S3Route Route { get; } = new(HttpMethods.Post, S3Level.Object, "uploads");

    public ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        var bucket = call.Bucket;
        call.DemandOnObject("s3:PutObject");
        var acl = Acl.OfHeaders(call);
        Acl.Check(bucket, acl, call.Header("x-amz-acl"));
        var (algorithm, type) = ChecksumOf(call);
        var locks = LockHeaders.Read(call, state.Time.GetUtcNow());
        var upload = new MultipartUpload(bucket.Name, call.Key, Identifiers.NewUpload(), state.Now)
        {
            Attributes = AttributeHeaders.Read(call),
            Tags = TagSet.Read(call.Header("x-amz-tagging")),
            Acl = acl,
            Retention = locks.Retention,
            LegalHold = locks.LegalHold,
            ChecksumAlgorithm = algorithm?.Name,
            ChecksumType = type,
        };
        state.Uploads.Begin(upload);
        ObjectHeaders.TellEncryption(call, upload.Attributes);
        call.Tell("x-amz-checksum-algorithm", upload.ChecksumAlgorithm);
        call.Tell("x-amz-checksum-type", algorithm is null ? null : type);
        call.WriteXml("InitiateMultipartUploadResult", xml =>
        {
            xml.WriteElementString("Bucket", bucket.Name);
            xml.WriteElementString("Key", call.Key);
            xml.WriteElementString("UploadId", upload.Id);
        });
        return ValueTask.CompletedTask;
    }

    private static (ChecksumAlgorithm? Algorithm, string Type) ChecksumOf(S3Call call)
    {
        var type = call.Header("x-amz-checksum-type");
        if (call.Header("x-amz-checksum-algorithm") is not { } named)
        {
            return type is null ? (null, Checksum.FullObject) : throw S3Errors.InvalidRequest("The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.");
        }

        var algorithm = ChecksumAlgorithm.Of(named);
        return type is null ? (algorithm, algorithm.DefaultType)
            : type is not (Checksum.FullObject or Checksum.Composite) ? throw S3Errors.InvalidRequest("Value for x-amz-checksum-type header is invalid.")
            : algorithm.Allows(type) ? (algorithm, type)
            : throw S3Errors.InvalidRequest($"The {type} checksum type cannot be used with the {algorithm.Name.ToLowerInvariant()} checksum algorithm.");
    }
}
