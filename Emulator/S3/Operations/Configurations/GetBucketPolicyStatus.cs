using CampusIssues.Emulator.S3.Access;
using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.Wire;
using CampusIssues.Emulator.Wire.Protocols;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Configurations;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicyStatus.html</summary>
internal sealed class GetBucketPolicyStatus : IS3Operation
{
    public string Name => "GetBucketPolicyStatus";

    public S3Route Route { get; } = new(HttpMethods.Get, S3Level.Bucket, "policyStatus");

    public ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        call.DemandOnBucket("s3:GetBucketPolicyStatus");
        var policy = call.Bucket.Setting(Settings.Policy) ?? throw SettingErrors.NoPolicy(call.BucketName);
        call.WriteXml("PolicyStatus", xml => xml.Flag("IsPublic", PublicPolicy.IsPublic(policy)));
        return ValueTask.CompletedTask;
    }
}
