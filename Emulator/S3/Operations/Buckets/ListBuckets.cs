using CampusIssues.Emulator.S3.Access;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Buckets;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html</summary>
internal sealed class ListBuckets(S3State state) : IS3Operation
{
    private const int Most = 10_000;

    public string Name => "ListBuckets";

    public S3Route Route { get; } = new(HttpMethods.Get, S3Level.Account);

    public ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        call.Aws.Demand("s3:ListAllMyBuckets", "*");
        var limit = call.Number("max-buckets");
        if (limit is 0 or > Most)
        {
            throw S3Errors.InvalidArgument($"Argument max-buckets must be an integer between 1 and {Most}", "max-buckets", call.Query("max-buckets"));
        }

        var (prefix, region) = (call.Query("prefix"), call.Query("bucket-region"));
        var found = state.All.Where(bucket => (prefix is null || bucket.Name.StartsWith(prefix, StringComparison.Ordinal)) && (region is null || bucket.Region == region));
        var (page, next) = Paging.Take(found, call.Query("continuation-token"), limit ?? Most, bucket => bucket.Name);
        var paged = limit is not null || prefix is not null || region is not null;
        call.WriteXml("ListAllMyBucketsResult", xml =>
        {
            xml.Structure("Owner", () => xml.WriteElementString("ID", AclGrant.OwnerId));
            xml.Structure("Buckets", () =>
            {
                foreach (var bucket in page)
                {
                    xml.Structure("Bucket", () =>
                    {
                        xml.WriteElementString("Name", bucket.Name);
                        xml.Time("CreationDate", bucket.CreatedAt);
                        xml.Text("BucketRegion", paged ? bucket.Region : null);
                        xml.Text("BucketArn", paged ? bucket.Arn : null);
                    });
                }
            });
            xml.Text("Prefix", prefix);
            xml.Text("ContinuationToken", next);
        });
        return ValueTask.CompletedTask;
    }
}
