using CampusIssues.Emulator.S3.Access;
using CampusIssues.Emulator.S3.Bodies;
using CampusIssues.Emulator.S3.Checksums;
using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.Locks;
using CampusIssues.Emulator.S3.Notifications;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using CampusIssues.Emulator.Wire.Protocols;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Objects;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html</summary>
internal sealed class CopyObject(S3State state, BodyStore bodies, BucketNotifications notifications) : IS3Operation
{
    private const string MetadataDirective = "x-amz-metadata-directive";
    private const string TaggingDirective = "x-amz-tagging-directive";

    public string Name => "CopyObject";

    public S3Route Route { get; } = new(HttpMethods.Put, S3Level.Object, Header: CopySource.Header);

    public async ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        var bucket = call.Bucket;
        call.DemandOnObject("s3:PutObject");
        var place = CopySource.Read(call);
        var source = place.Find(call, state);
        if (source.Size > S3Limits.PutBytes)
        {
            throw S3Errors.InvalidRequest("The specified copy source is larger than the maximum allowable size for a copy source: 5368709120");
        }

        var (attributes, tags) = (AttributesOf(call, source), TagsOf(call, source));
        if (tags.Count > 0)
        {
            call.DemandOnObject("s3:PutObjectTagging");
        }

        if (place.Bucket == bucket.Name && place.Key == call.Key && place.VersionId is null && !Replaces(call, MetadataDirective) && !ChangesAttributes(call))
        {
            throw S3Errors.InvalidRequest("This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.");
        }

        var acl = Acl.OfHeaders(call);
        Acl.Check(bucket, acl, call.Header("x-amz-acl"));
        var locks = LockHeaders.Read(call, state.Time.GetUtcNow());
        WriteConditions.Check(call, state.ObjectsOf(bucket.Name).Find(call.Key));
        var algorithm = call.Header("x-amz-checksum-algorithm") is { } named ? ChecksumAlgorithm.Of(named) : ChecksumAlgorithm.Find(source.Checksum?.Algorithm) ?? ChecksumAlgorithm.Default;
        await using var stream = ObjectAnswer.Open(bodies, source, new ByteRange(0, source.Size - 1));
        var received = await Upload.CopyAsync(stream, algorithm, bodies, cancellationToken);
        var written = state.Put(bucket, new StoredObject(bucket.Name, call.Key, state.Now)
        {
            Size = source.Size,
            ETag = received.Md5,
            Segments = [received.Segment],
            Attributes = attributes,
            Checksum = received.Checksum,
            Tags = tags,
            Acl = acl,
            Retention = locks.Retention,
            LegalHold = locks.LegalHold,
        });
        Answer(call, written);
        await notifications.TellAsync(call, "ObjectCreated:Copy", written, cancellationToken);
    }

    private static void Answer(S3Call call, StoredObject written)
    {
        ObjectHeaders.TellVersion(call, written);
        ObjectHeaders.TellEncryption(call, written.Attributes);
        call.WriteXml("CopyObjectResult", xml =>
        {
            xml.WriteElementString("ETag", written.QuotedETag);
            xml.Time("LastModified", written.ModifiedAt);
            xml.Text("ChecksumType", written.Checksum!.Type);
            xml.Text(written.Checksum.Element, written.Checksum.Value);
        });
    }

    // Storage class and encryption are the request's own in any case.
    private static ObjectAttributes AttributesOf(S3Call call, StoredObject source)
    {
        var told = AttributeHeaders.Read(call);
        if (Replaces(call, MetadataDirective))
        {
            return told;
        }

        var headers = source.Attributes.Headers.Where(header => header.Key != "x-amz-website-redirect-location").ToDictionary();
        if (told.Headers.TryGetValue("x-amz-website-redirect-location", out var location))
        {
            headers["x-amz-website-redirect-location"] = location;
        }

        return told with { Headers = headers, Metadata = source.Attributes.Metadata };
    }

    private static IReadOnlyDictionary<string, string> TagsOf(S3Call call, StoredObject source) =>
        Replaces(call, TaggingDirective) ? TagSet.Read(call.Header("x-amz-tagging")) : source.Tags;

    private static bool ChangesAttributes(S3Call call) =>
        call.Header("x-amz-storage-class") is not null || call.Header("x-amz-website-redirect-location") is not null || call.Header("x-amz-server-side-encryption") is not null
        || call.Header("x-amz-checksum-algorithm") is not null;

    private static bool Replaces(S3Call call, string directive) => call.Header(directive) switch
    {
        null or "COPY" => false,
        "REPLACE" => true,
        var other => throw S3Errors.InvalidArgument(directive == MetadataDirective ? "Unknown metadata directive." : "Unknown tagging directive.", directive, other),
    };
}
