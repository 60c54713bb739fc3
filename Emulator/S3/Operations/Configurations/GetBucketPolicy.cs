using System.Text;
using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Configurations;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicy.html</summary>
internal sealed class GetBucketPolicy : IS3Operation
{
    public string Name => "GetBucketPolicy";

    public S3Route Route { get; } = new(HttpMethods.Get, S3Level.Bucket, Settings.Policy);

    public ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        call.DemandOnBucket("s3:GetBucketPolicy");
        var policy = call.Bucket.Setting(Settings.Policy) ?? throw SettingErrors.NoPolicy(call.BucketName);
        call.Response.ContentType = "application/json";
        Encoding.UTF8.GetBytes(policy, call.Aws.Output);
        return ValueTask.CompletedTask;
    }
}
