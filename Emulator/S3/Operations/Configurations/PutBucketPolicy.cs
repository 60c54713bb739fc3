using CampusIssues.Emulator.S3.Access;
using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Configurations;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html</summary>
internal sealed class PutBucketPolicy(S3State state, PolicyCheck check) : IS3Operation
{
    public string Name => "PutBucketPolicy";

    public S3Route Route { get; } = new(HttpMethods.Put, S3Level.Bucket, Settings.Policy);

    public async ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        call.DemandOnBucket("s3:PutBucketPolicy");
        var policy = await RequestDocument.TextAsync(call, cancellationToken);
        state.Change(call.Bucket.Name, bucket => bucket.With(Settings.Policy, check.Check(bucket, policy)));
        call.NoContent();
    }
}
