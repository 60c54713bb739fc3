using System.Text;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using CampusIssues.Emulator.Wire.Protocols;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Listing;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html</summary>
internal sealed class ListObjectsV2(S3State state) : IS3Operation
{
    public string Name => "ListObjectsV2";

    public S3Route Route { get; } = new(HttpMethods.Get, S3Level.Bucket, "list-type=2");

    public ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        call.DemandOnBucket("s3:ListBucket");
        var query = ListQuery.Read(call, "max-keys");
        var token = call.Query("continuation-token");
        var page = ObjectPage.Read(state.ObjectsOf(call.BucketName), query, token is null ? call.Query("start-after") : Decode(token));
        call.WriteXml("ListBucketResult", xml =>
        {
            xml.WriteElementString("Name", call.BucketName);
            xml.WriteElementString("Prefix", query.Encode(query.Prefix));
            xml.Text("ContinuationToken", token);
            xml.Text("NextContinuationToken", page.IsTruncated ? Convert.ToBase64String(Encoding.UTF8.GetBytes(page.Last!)) : null);
            xml.Text("StartAfter", query.Encode(call.Query("start-after")));
            xml.Number("KeyCount", page.Objects.Count + page.Prefixes.Count);
            xml.Number("MaxKeys", query.MaxKeys);
            xml.Text("Delimiter", query.Encode(query.Delimiter));
            xml.Flag("IsTruncated", page.IsTruncated);
            xml.Text("EncodingType", query.IsUrlEncoded ? "url" : null);
            foreach (var found in page.Objects)
            {
                ListedObject.Write(xml, found, query, withOwner: call.Query("fetch-owner") == "true");
            }

            query.WritePrefixes(xml, page.Prefixes);
        });
        return ValueTask.CompletedTask;
    }

    private static string Decode(string token)
    {
        try
        {
            return token.Length > 0 ? Encoding.UTF8.GetString(Convert.FromBase64String(token)) : throw Incorrect(token);
        }
        catch (FormatException)
        {
            throw Incorrect(token);
        }
    }

    private static S3Exception Incorrect(string token) => S3Errors.InvalidArgument("The continuation token provided is incorrect", "continuation-token", token);
}
