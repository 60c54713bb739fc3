using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Configurations;

/// <summary>Deletes a setting, e.g. https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketCors.html</summary>
internal sealed class DeleteBucketSetting(SettingKind kind, S3State state) : IS3Operation
{
    public string Name => kind.DeleteOperation!;

    public S3Route Route { get; } = new(HttpMethods.Delete, S3Level.Bucket, kind.Name);

    public ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        call.DemandOnBucket(kind.DeleteAction);
        state.Change(call.Bucket.Name, bucket => bucket.With(kind.Name, null));
        call.NoContent();
        return ValueTask.CompletedTask;
    }
}
