using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using CampusIssues.Emulator.Wire.Protocols;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Listing;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html</summary>
internal sealed class ListObjectVersions(S3State state) : IS3Operation
{
    public string Name => "ListObjectVersions";

    public S3Route Route { get; } = new(HttpMethods.Get, S3Level.Bucket, "versions");

    public ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        call.DemandOnBucket("s3:ListBucketVersions");
        var query = ListQuery.Read(call, "max-keys");
        var (keyMarker, versionMarker) = (call.Query("key-marker"), call.Query("version-id-marker"));
        if (versionMarker is { Length: 0 })
        {
            throw S3Errors.InvalidArgument("A version-id marker cannot be empty.", "version-id-marker", "");
        }

        if (versionMarker is not null && keyMarker is null)
        {
            throw S3Errors.InvalidArgument("A version-id marker cannot be specified without a key marker.", "version-id-marker", versionMarker);
        }

        var page = VersionPage.Read(state.ObjectsOf(call.BucketName), query, keyMarker, versionMarker);
        call.WriteXml("ListVersionsResult", xml =>
        {
            xml.WriteElementString("Name", call.BucketName);
            xml.WriteElementString("Prefix", query.Encode(query.Prefix));
            xml.WriteElementString("KeyMarker", query.Encode(keyMarker ?? ""));
            xml.WriteElementString("VersionIdMarker", versionMarker ?? "");
            xml.Text("NextKeyMarker", page.IsTruncated ? query.Encode(page.LastKey) : null);
            xml.Text("NextVersionIdMarker", page.IsTruncated ? page.LastVersion : null);
            xml.Number("MaxKeys", query.MaxKeys);
            xml.Text("Delimiter", query.Encode(query.Delimiter));
            xml.Flag("IsTruncated", page.IsTruncated);
            xml.Text("EncodingType", query.IsUrlEncoded ? "url" : null);
            foreach (var (version, isLatest) in page.Versions)
            {
                ListedObject.WriteVersion(xml, version, isLatest, query);
            }

            query.WritePrefixes(xml, page.Prefixes);
        });
        return ValueTask.CompletedTask;
    }
}
