using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.S3.Access;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;

namespace CampusIssues.Emulator.S3.Notifications;

/// <summary>The messages that tell of events (https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html).</summary>
internal static class NotificationMessages
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Tells of an event.</summary>
    /// <param name="call">The call that made it happen.</param>
    /// <param name="rule">The rule by which it is told.</param>
    /// <param name="occurred">e.g. <c>ObjectCreated:Put</c>.</param>
    /// <param name="about">The version.</param>
    /// <param name="at">When it happened.</param>
    public static string Event(S3Call call, NotificationRule rule, string occurred, StoredObject about, DateTimeOffset at) => new JsonObject
    {
        ["Records"] = new JsonArray(new JsonObject
        {
            ["eventVersion"] = occurred.StartsWith("ObjectTagging", StringComparison.Ordinal) || occurred.StartsWith("ObjectAcl", StringComparison.Ordinal) ? "2.3" : "2.1",
            ["eventSource"] = "aws:s3",
            ["awsRegion"] = call.Bucket.Region,
            ["eventTime"] = Time(at),
            ["eventName"] = occurred,
            ["userIdentity"] = new JsonObject { ["principalId"] = $"AWS:{call.Aws.Caller.UserId}" },
            ["requestParameters"] = new JsonObject { ["sourceIPAddress"] = call.Aws.Http.Connection.RemoteIpAddress?.ToString() ?? "127.0.0.1" },
            ["responseElements"] = new JsonObject { ["x-amz-request-id"] = call.Aws.RequestId, ["x-amz-id-2"] = call.Response.Headers["x-amz-id-2"].ToString() },
            ["s3"] = new JsonObject
            {
                ["s3SchemaVersion"] = "1.0",
                ["configurationId"] = rule.Id,
                ["bucket"] = new JsonObject
                {
                    ["name"] = about.Bucket,
                    ["ownerIdentity"] = new JsonObject { ["principalId"] = AclGrant.OwnerId[..14].ToUpperInvariant() },
                    ["arn"] = call.Bucket.Arn,
                },
                ["object"] = Object(occurred, about, call.Bucket.Versioning is not null),
            },
        }),
    }.ToJsonString(Relaxed);

    /// <summary>What a queue or topic gets when a bucket is first told of it.</summary>
    public static string Test(S3Call call, DateTimeOffset at) => new JsonObject
    {
        ["Service"] = "Amazon S3",
        ["Event"] = "s3:TestEvent",
        ["Time"] = Time(at),
        ["Bucket"] = call.BucketName,
        ["RequestId"] = call.Aws.RequestId,
        ["HostId"] = call.Response.Headers["x-amz-id-2"].ToString(),
    }.ToJsonString(Relaxed);

    private static JsonObject Object(string occurred, StoredObject about, bool hasVersions)
    {
        var told = new JsonObject { ["key"] = Uri.EscapeDataString(about.Key).Replace("%2F", "/", StringComparison.Ordinal).Replace("%20", "+", StringComparison.Ordinal) };
        if (!occurred.StartsWith("ObjectRemoved", StringComparison.Ordinal))
        {
            told["size"] = about.Size;
            told["eTag"] = about.ETag;
        }

        if (about.IsDeleteMarker)
        {
            told["eTag"] = "d41d8cd98f00b204e9800998ecf8427e";
        }

        if (hasVersions)
        {
            told["versionId"] = about.VersionId;
        }

        if (!occurred.StartsWith("ObjectTagging", StringComparison.Ordinal) && !occurred.StartsWith("ObjectAcl", StringComparison.Ordinal))
        {
            told["sequencer"] = about.Sequence.ToString("X18", CultureInfo.InvariantCulture);
        }

        return told;
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
