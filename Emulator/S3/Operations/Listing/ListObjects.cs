using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using CampusIssues.Emulator.Wire.Protocols;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Listing;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjects.html</summary>
internal sealed class ListObjects(S3State state) : IS3Operation
{
    public string Name => "ListObjects";

    public S3Route Route { get; } = new(HttpMethods.Get, S3Level.Bucket);

    public ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        call.DemandOnBucket("s3:ListBucket");
        var query = ListQuery.Read(call, "max-keys");
        var page = ObjectPage.Read(state.ObjectsOf(call.BucketName), query, call.Query("marker"));
        call.WriteXml("ListBucketResult", xml =>
        {
            xml.WriteElementString("Name", call.BucketName);
            xml.WriteElementString("Prefix", query.Encode(query.Prefix));
            xml.WriteElementString("Marker", query.Encode(call.Query("marker") ?? ""));

            // Without a delimiter the next page begins after the last key, which the client has.
            xml.Text("NextMarker", page.IsTruncated && query.Delimiter is not null ? query.Encode(page.Last) : null);
            xml.Number("MaxKeys", query.MaxKeys);
            xml.Text("Delimiter", query.Encode(query.Delimiter));
            xml.Flag("IsTruncated", page.IsTruncated);
            xml.Text("EncodingType", query.IsUrlEncoded ? "url" : null);
            foreach (var found in page.Objects)
            {
                ListedObject.Write(xml, found, query, withOwner: true);
            }

            query.WritePrefixes(xml, page.Prefixes);
        });
        return ValueTask.CompletedTask;
    }
}
