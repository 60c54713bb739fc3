using CampusIssues.Emulator.S3.Access;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Configurations;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketAcl.html</summary>
internal sealed class GetBucketAcl : IS3Operation
{
    public string Name => "GetBucketAcl";

    public S3Route Route { get; } = new(HttpMethods.Get, S3Level.Bucket, "acl");

    public ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        call.DemandOnBucket("s3:GetBucketAcl");
        call.WriteXml("AccessControlPolicy", xml => Acl.Write(xml, call.Bucket.Acl));
        return ValueTask.CompletedTask;
    }
}
