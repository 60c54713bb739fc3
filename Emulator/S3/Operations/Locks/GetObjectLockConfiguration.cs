using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.Locks;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Locks;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectLockConfiguration.html</summary>
internal sealed class GetObjectLockConfiguration : IS3Operation
{
    public string Name => "GetObjectLockConfiguration";

    public S3Route Route { get; } = new(HttpMethods.Get, S3Level.Bucket, Settings.ObjectLock);

    public ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        call.DemandOnBucket("s3:GetBucketObjectLockConfiguration");
        call.WriteXml(RequestDocument.Parse(call.Bucket.Setting(Settings.ObjectLock) ?? throw LockErrors.NoConfiguration(call.BucketName)));
        return ValueTask.CompletedTask;
    }
}
