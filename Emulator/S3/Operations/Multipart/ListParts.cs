using System.Xml;
using CampusIssues.Emulator.S3.Access;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using CampusIssues.Emulator.Wire.Protocols;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Multipart;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListParts.html</summary>
internal sealed class ListParts(S3State state) : IS3Operation
{
    public string Name => "ListParts";

    public S3Route Route { get; } = new(HttpMethods.Get, S3Level.Object, "uploadId");

    public ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        call.DemandOnObject("s3:ListMultipartUploadParts");
        var upload = PartInput.UploadOf(call, state);
        var (marker, most) = (call.Number("part-number-marker") ?? 0, Math.Min(call.Number("max-parts") ?? S3Limits.Page, S3Limits.Page));
        var rest = state.Uploads.PartsOf(upload).Where(part => part.Number > marker).ToArray();
        var page = rest.Take(most).ToArray();
        call.WriteXml("ListPartsResult", xml =>
        {
            xml.WriteElementString("Bucket", upload.Bucket);
            xml.WriteElementString("Key", upload.Key);
            xml.WriteElementString("UploadId", upload.Id);
            xml.Structure("Initiator", () => xml.WriteElementString("ID", call.Aws.Caller.Arn));
            xml.Structure("Owner", () => xml.WriteElementString("ID", AclGrant.OwnerId));
            xml.WriteElementString("StorageClass", upload.Attributes.StorageClass);
            xml.Number("PartNumberMarker", marker);
            xml.Number("NextPartNumberMarker", page.Length > 0 ? page[^1].Number : 0);
            xml.Number("MaxParts", most);
            xml.Flag("IsTruncated", rest.Length > page.Length);
            xml.Text("ChecksumAlgorithm", upload.ChecksumAlgorithm);
            xml.Text("ChecksumType", upload.ChecksumAlgorithm is null ? null : upload.ChecksumType);
            foreach (var part in page)
            {
                Write(xml, part, upload.ChecksumAlgorithm is not null);
            }
        });
        return ValueTask.CompletedTask;
    }

    private static void Write(XmlWriter xml, UploadedPart part, bool withChecksum) => xml.Structure("Part", () =>
    {
        xml.Number("PartNumber", part.Number);
        xml.Time("LastModified", part.ModifiedAt);
        xml.WriteElementString("ETag", $"\"{part.ETag}\"");
        xml.Number("Size", part.Segment.Length);
        xml.Text(part.Checksum.Element, withChecksum ? part.Checksum.Value : null);
    });
}
