using System.Xml;
using CampusIssues.Emulator.S3.Access;
using CampusIssues.Emulator.S3.Operations.Listing;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using CampusIssues.Emulator.Wire.Protocols;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Multipart;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListMultipartUploads.html</summary>
internal sealed class ListMultipartUploads(S3State state) : IS3Operation
{
    public string Name => "ListMultipartUploads";

    public S3Route Route { get; } = new(HttpMethods.Get, S3Level.Bucket, "uploads");

    public ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        call.DemandOnBucket("s3:ListBucketMultipartUploads");
        var query = ListQuery.Read(call, "max-uploads");
        var (keyMarker, idMarker) = (call.Query("key-marker"), call.Query("upload-id-marker"));
        var found = state.Uploads.In(call.BucketName)
            .Where(upload => upload.Key.StartsWith(query.Prefix, StringComparison.Ordinal))
            .OrderBy(upload => upload.Key, KeyOrder.Instance).ThenBy(upload => upload.Id, StringComparer.Ordinal)
            .Where(upload => IsAfter(upload, keyMarker, idMarker))
            .ToArray();
        var prefixes = found.Select(upload => query.CommonPrefix(upload.Key)).OfType<string>().Distinct().Where(prefix => keyMarker is null || KeyOrder.Instance.Compare(prefix, keyMarker) > 0).ToArray();
        var uploads = found.Where(upload => query.CommonPrefix(upload.Key) is null).ToArray();
        var page = uploads.Take(query.Limit).ToArray();
        call.WriteXml("ListMultipartUploadsResult", xml =>
        {
            xml.WriteElementString("Bucket", call.BucketName);
            xml.WriteElementString("KeyMarker", query.Encode(keyMarker ?? ""));
            xml.WriteElementString("UploadIdMarker", idMarker ?? "");
            xml.Text("NextKeyMarker", page.Length > 0 ? query.Encode(page[^1].Key) : null);
            xml.Text("NextUploadIdMarker", page.Length > 0 ? page[^1].Id : null);
            xml.Text("Delimiter", query.Encode(query.Delimiter));
            xml.WriteElementString("Prefix", query.Encode(query.Prefix));
            xml.Number("MaxUploads", query.MaxKeys);
            xml.Flag("IsTruncated", uploads.Length > page.Length);
            xml.Text("EncodingType", query.IsUrlEncoded ? "url" : null);
            foreach (var upload in page)
            {
                Write(xml, upload, query, call.Aws.Caller.Arn);
            }

            query.WritePrefixes(xml, prefixes);
        });
        return ValueTask.CompletedTask;
    }

    private static bool IsAfter(MultipartUpload upload, string? keyMarker, string? idMarker) => keyMarker is null
        || KeyOrder.Instance.Compare(upload.Key, keyMarker) > 0
        || (upload.Key == keyMarker && idMarker is not null && string.CompareOrdinal(upload.Id, idMarker) > 0);

    private static void Write(XmlWriter xml, MultipartUpload upload, ListQuery query, string initiator) => xml.Structure("Upload", () =>
    {
        xml.WriteElementString("Key", query.Encode(upload.Key));
        xml.WriteElementString("UploadId", upload.Id);
        xml.Structure("Initiator", () => xml.WriteElementString("ID", initiator));
        xml.Structure("Owner", () => xml.WriteElementString("ID", AclGrant.OwnerId));
        xml.WriteElementString("StorageClass", upload.Attributes.StorageClass);
        xml.Time("Initiated", upload.StartedAt);
        xml.Text("ChecksumAlgorithm", upload.ChecksumAlgorithm);
        xml.Text("ChecksumType", upload.ChecksumAlgorithm is null ? null : upload.ChecksumType);
    });
}
