using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Buckets;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html</summary>
internal sealed class HeadBucket : IS3Operation
{
    public string Name => "HeadBucket";

    public S3Route Route { get; } = new(HttpMethods.Head, S3Level.Bucket);

    public ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        call.DemandOnBucket("s3:ListBucket");
        call.Tell("x-amz-access-point-alias", "false");
        return ValueTask.CompletedTask;
    }
}
