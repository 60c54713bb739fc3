using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Buckets;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html</summary>
internal sealed class DeleteBucket(S3State state) : IS3Operation
{
    public string Name => "DeleteBucket";

    public S3Route Route { get; } = new(HttpMethods.Delete, S3Level.Bucket);

    public ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        call.DemandOnBucket("s3:DeleteBucket");
        state.Delete(call.Bucket);
        call.NoContent();
        return ValueTask.CompletedTask;
    }
}
