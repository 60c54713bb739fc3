using CampusIssues.Emulator.S3.Wire;
using CampusIssues.Emulator.Wire.Protocols;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Configurations;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html</summary>
internal sealed class GetBucketVersioning : IS3Operation
{
    public string Name => "GetBucketVersioning";

    public S3Route Route { get; } = new(HttpMethods.Get, S3Level.Bucket, "versioning");

    public ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        call.DemandOnBucket("s3:GetBucketVersioning");
        call.WriteXml("VersioningConfiguration", xml => xml.Text("Status", call.Bucket.Versioning));
        return ValueTask.CompletedTask;
    }
}
