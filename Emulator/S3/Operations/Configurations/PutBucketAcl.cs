using CampusIssues.Emulator.S3.Access;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Configurations;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketAcl.html</summary>
internal sealed class PutBucketAcl(S3State state) : IS3Operation
{
    public string Name => "PutBucketAcl";

    public S3Route Route { get; } = new(HttpMethods.Put, S3Level.Bucket, "acl");

    public async ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        call.DemandOnBucket("s3:PutBucketAcl");
        var acl = Acl.OfHeaders(call) ?? Acl.Read(await RequestDocument.FindAsync(call, cancellationToken) ?? throw S3Errors.MissingBody());
        Acl.Check(call.Bucket, acl, call.Header("x-amz-acl"));
        state.Change(call.Bucket.Name, bucket => bucket with { Acl = acl });
    }
}
