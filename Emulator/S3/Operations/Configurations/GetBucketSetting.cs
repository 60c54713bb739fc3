using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Configurations;

/// <summary>Gets a setting, e.g. https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketCors.html</summary>
internal sealed class GetBucketSetting(SettingKind kind) : IS3Operation
{
    public string Name => $"Get{kind.Noun}";

    public S3Route Route { get; } = new(HttpMethods.Get, S3Level.Bucket, kind.Name);

    public ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        call.DemandOnBucket($"s3:Get{kind.Action}");
        call.WriteXml(RequestDocument.Parse(call.Bucket.Setting(kind.Name) ?? kind.Default ?? throw SettingErrors.Absent(kind.AbsentCode, kind.AbsentText, call.BucketName)));
        return ValueTask.CompletedTask;
    }
}
