using System.Xml;
using System.Xml.Linq;
using CampusIssues.Emulator.S3.Locks;
using CampusIssues.Emulator.S3.Notifications;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Objects;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html</summary>
internal sealed class DeleteObjects(S3State state, BucketNotifications notifications) : IS3Operation
{
    public string Name => "DeleteObjects";

    public S3Route Route { get; } = new(HttpMethods.Post, S3Level.Bucket, "delete");

    public async ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        var bucket = call.Bucket;
        var document = await RequestDocument.ReadAsync(call, "Delete", cancellationToken);
        var wanted = document.Elements("Object").ToArray();
        if (wanted.Length is 0 or > S3Limits.Page || wanted.Any(entry => entry.Text("Key") is not { Length: > 0 }))
        {
            throw S3Errors.MalformedXml();
        }

        var quiet = document.Text("Quiet") == "true";
        var gone = new List<(string? Version, StoredObject Deleted)>();
        call.WriteXml("DeleteResult", xml =>
        {
            foreach (var entry in wanted)
            {
                Delete(call, bucket, entry, quiet, xml, gone);
            }
        });
        foreach (var (version, deleted) in gone)
        {
            await notifications.TellDeletedAsync(call, version, deleted, cancellationToken);
        }
    }

    private void Delete(S3Call call, Bucket bucket, XElement entry, bool quiet, XmlWriter xml, List<(string? Version, StoredObject Deleted)> gone)
    {
        var (key, version) = (entry.Text("Key")!, entry.Text("VersionId") is { Length: > 0 } told ? told : null);
        try
        {
            call.Demand(version is null ? "s3:DeleteObject" : "s3:DeleteObjectVersion", bucket, bucket.ArnOf(key), null);
            var deleted = state.Delete(bucket, key, version, present =>
            {
                Check(entry, key, present);
                LockGuard.CheckDeletion(call, version is null ? null : present, state.Time.GetUtcNow());
            });
            if (deleted is not null)
            {
                gone.Add((version, deleted));
            }

            if (!quiet)
            {
                xml.Structure("Deleted", () => WriteDeleted(xml, key, version, deleted));
            }
        }
        catch (AwsException refused)
        {
            // One object's fault is its own: the others are deleted.
            xml.Structure("Error", () =>
            {
                xml.WriteElementString("Key", key);
                xml.Text("VersionId", version);
                xml.WriteElementString("Code", refused.Code);
                xml.WriteElementString("Message", refused.Message);
            });
        }
    }

    private static void Check(XElement entry, string key, StoredObject? present)
    {
        if (entry.Text("ETag") is { } tag)
        {
            _ = present is not { IsDeleteMarker: false } ? throw S3Errors.NoSuchKey(key)
                : tag != "*" && tag.Trim('"') != present.ETag ? throw S3Errors.PreconditionFailed("If-Match")
                : true;
        }
    }

    private static void WriteDeleted(XmlWriter xml, string key, string? version, StoredObject? deleted)
    {
        xml.WriteElementString("Key", key);
        xml.Text("VersionId", version);
        if (deleted is { IsDeleteMarker: true })
        {
            xml.WriteElementString("DeleteMarker", "true");
            xml.WriteElementString("DeleteMarkerVersionId", deleted.VersionId);
        }
    }
}
