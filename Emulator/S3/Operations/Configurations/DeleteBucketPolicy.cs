using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Configurations;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketPolicy.html</summary>
internal sealed class DeleteBucketPolicy(S3State state) : IS3Operation
{
    public string Name => "DeleteBucketPolicy";

    public S3Route Route { get; } = new(HttpMethods.Delete, S3Level.Bucket, Settings.Policy);

    public ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        call.DemandOnBucket("s3:DeleteBucketPolicy");
        state.Change(call.Bucket.Name, bucket => bucket.With(Settings.Policy, null));
        call.NoContent();
        return ValueTask.CompletedTask;
    }
}
