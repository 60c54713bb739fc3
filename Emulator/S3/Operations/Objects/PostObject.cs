using System.Globalization;
using System.Text;
using CampusIssues.Emulator.S3.Access;
using CampusIssues.Emulator.S3.Bodies;
using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.Forms;
using CampusIssues.Emulator.S3.Locks;
using CampusIssues.Emulator.S3.Notifications;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CampusIssues.Emulator.S3.Operations.Objects;

/// <summary>
/// https://docs.aws.amazon.com/AmazonS3/latest/API/RESTObjectPOST.html: a browser's form. Its fields are what headers are elsewhere.
/// </summary>
internal sealed class PostObject(S3State state, BodyStore bodies, FormAuthentication authentication, BucketNotifications notifications) : IS3Operation
{
    private const string FileNameMark = "${filename}";

    public string Name => "PostObject";

    public S3Route Route { get; } = new(HttpMethods.Post, S3Level.Bucket);

    public async ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        var bucket = call.Bucket;
        var form = await PostForm.ReadAsync(call, cancellationToken);
        call.Aws.Caller = authentication.Authenticate(form);
        var policy = form.Field("policy") is { } text ? PostPolicy.Read(text) : null;
        policy?.Check(bucket.Name, form, state.Time.GetUtcNow());
        var key = form.Field("key") is { Length: > 0 } named
            ? named.Replace(FileNameMark, form.FileName, StringComparison.Ordinal)
            : throw S3Errors.InvalidArgument("Bucket POST must contain a field named 'key'.  If it is specified, please check the order of the fields.", "key", "");
        if (Encoding.UTF8.GetByteCount(key) is > S3Limits.KeyBytes and var size)
        {
            throw S3Errors.KeyTooLong(size);
        }

        call.Demand("s3:PutObject", bucket, bucket.ArnOf(key), null);
        FieldsAsHeaders(call, form);
        var acl = Acl.OfHeaders(call);
        Acl.Check(bucket, acl, call.Header("x-amz-acl"));
        var (attributes, tags) = (AttributeHeaders.Read(call), TagsOf(form));
        var payload = Payload.Read(call) with { Length = null, IsChunked = false, Sha256 = null, Trailer = null };
        var received = await Upload.ReceiveAsync(payload, new PlainReader(form.File), bodies, cancellationToken);
        try
        {
            policy?.CheckLength(received.Segment.Length);
        }
        catch (S3Exception)
        {
            bodies.Delete([received.Segment]);
            throw;
        }

        var written = state.Put(bucket, new StoredObject(bucket.Name, key, state.Now)
        {
            Size = received.Segment.Length,
            ETag = received.Md5,
            Segments = [received.Segment],
            Attributes = attributes,
            Checksum = received.Checksum,
            Tags = tags,
            Acl = acl,
            Retention = ObjectLock.DefaultOf(bucket, state.Time.GetUtcNow()),
        });
        Answer(call, form, written);
        await notifications.TellAsync(call, "ObjectCreated:Post", written, cancellationToken);
    }

    private static void FieldsAsHeaders(S3Call call, PostForm form)
    {
        var headers = call.Request.Headers;
        headers.ContentType = default;
        foreach (var (name, value) in form.Fields)
        {
            if (name.StartsWith("x-amz-", StringComparison.OrdinalIgnoreCase) || name.ToLowerInvariant() is "cache-control" or "content-type" or "content-disposition" or "content-encoding" or "expires")
            {
                headers[name] = value;
            }
        }

        if (form.Field("acl") is { } acl)
        {
            headers["x-amz-acl"] = acl;
        }
    }

    private static IReadOnlyDictionary<string, string> TagsOf(PostForm form) =>
        form.Field("tagging") is { } xml ? TagSet.Read(RequestDocument.Parse(xml), ofObject: true) : new Dictionary<string, string>();

    private static void Answer(S3Call call, PostForm form, StoredObject written)
    {
        var location = $"{call.Request.Scheme}://{call.Request.Host}/{(call.Address.IsVirtualHosted ? "" : $"{written.Bucket}/")}{Uri.EscapeDataString(written.Key)}";
        ObjectHeaders.TellWritten(call, written);
        call.Tell("Location", location);
        if ((form.Field("success_action_redirect") ?? form.Field("redirect")) is { } target && Uri.TryCreate(target, UriKind.Absolute, out _))
        {
            call.Aws.StatusCode = StatusCodes.Status303SeeOther;
            call.Tell("Location", QueryHelpers.AddQueryString(target, new Dictionary<string, string?> { ["bucket"] = written.Bucket, ["key"] = written.Key, ["etag"] = written.QuotedETag }));
            return;
        }

        call.Aws.StatusCode = int.TryParse(form.Field("success_action_status"), CultureInfo.InvariantCulture, out var status) && status is 200 or 201 ? status : StatusCodes.Status204NoContent;
        if (call.Aws.StatusCode == StatusCodes.Status201Created)
        {
            call.WriteXml("PostResponse", xml =>
            {
                xml.WriteElementString("Location", location);
                xml.WriteElementString("Bucket", written.Bucket);
                xml.WriteElementString("Key", written.Key);
                xml.WriteElementString("ETag", written.QuotedETag);
            });
        }
    }
}
