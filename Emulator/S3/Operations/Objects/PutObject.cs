using CampusIssues.Emulator.S3.Access;
using CampusIssues.Emulator.S3.Bodies;
using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.Locks;
using CampusIssues.Emulator.S3.Notifications;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Objects;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html</summary>
internal sealed class PutObject(S3State state, BodyStore bodies, BucketNotifications notifications) : IS3Operation
{
    public string Name => "PutObject";

    public S3Route Route { get; } = new(HttpMethods.Put, S3Level.Object);

    public async ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        var bucket = call.Bucket;
        call.DemandOnObject("s3:PutObject");
        var attributes = AttributeHeaders.Read(call);
        var tags = TagSet.Read(call.Header("x-amz-tagging"));
        if (tags.Count > 0)
        {
            call.DemandOnObject("s3:PutObjectTagging");
        }

        var acl = Acl.OfHeaders(call);
        Acl.Check(bucket, acl, call.Header("x-amz-acl"));
        if (acl is not null)
        {
            call.DemandOnObject("s3:PutObjectAcl");
        }

        var locks = LockHeaders.Read(call, state.Time.GetUtcNow());

        // A condition that can't hold is told before the body is taken, and again when it is there.
        WriteConditions.Check(call, state.ObjectsOf(bucket.Name).Find(call.Key));
        var received = await Upload.ReceiveAsync(call, bodies, cancellationToken);
        var written = Keep(call, new StoredObject(bucket.Name, call.Key, state.Now)
        {
            Size = received.Segment.Length,
            ETag = received.Md5,
            Segments = [received.Segment],
            Attributes = attributes,
            Checksum = received.Checksum,
            Tags = tags,
            Acl = acl,
            Retention = locks.Retention,
            LegalHold = locks.LegalHold,
        });
        ObjectHeaders.TellWritten(call, written);
        await notifications.TellAsync(call, "ObjectCreated:Put", written, cancellationToken);
    }

    private StoredObject Keep(S3Call call, StoredObject received)
    {
        var kept = false;
        try
        {
            var written = state.Put(call.Bucket, received, present => WriteConditions.Check(call, present));
            kept = true;
            return written;
        }
        finally
        {
            if (!kept)
            {
                bodies.Delete(received.Segments);
            }
        }
    }
}
