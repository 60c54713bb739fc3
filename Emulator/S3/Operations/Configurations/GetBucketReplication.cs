using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Configurations;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketReplication.html: no bucket is replicated here.</summary>
internal sealed class GetBucketReplication : IS3Operation
{
    public string Name => "GetBucketReplication";

    public S3Route Route { get; } = new(HttpMethods.Get, S3Level.Bucket, "replication");

    public ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        call.DemandOnBucket("s3:GetReplicationConfiguration");
        throw SettingErrors.Absent("ReplicationConfigurationNotFoundError", "The replication configuration was not found", call.Bucket.Name);
    }
}
