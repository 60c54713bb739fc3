using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Buckets;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html</summary>
internal sealed class GetBucketLocation : IS3Operation
{
    public string Name => "GetBucketLocation";

    public S3Route Route { get; } = new(HttpMethods.Get, S3Level.Bucket, "location");

    public ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        call.DemandOnBucket("s3:GetBucketLocation");

        // us-east-1 is told as nothing.
        call.WriteXml("LocationConstraint", xml => xml.WriteString(call.Bucket.Region == "us-east-1" ? "" : call.Bucket.Region));
        return ValueTask.CompletedTask;
    }
}
