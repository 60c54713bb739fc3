using CampusIssues.Emulator.S3.Locks;
using CampusIssues.Emulator.S3.Notifications;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Objects;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html</summary>
internal sealed class DeleteObject(S3State state, BucketNotifications notifications) : IS3Operation
{
    public string Name => "DeleteObject";

    public S3Route Route { get; } = new(HttpMethods.Delete, S3Level.Object);

    public async ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        var version = ObjectLookup.VersionOf(call);
        call.DemandOnObject(version is null ? "s3:DeleteObject" : "s3:DeleteObjectVersion");
        var deleted = state.Delete(call.Bucket, call.Key, version, present =>
        {
            WriteConditions.Check(call, present);
            LockGuard.CheckDeletion(call, version is null ? null : present, state.Time.GetUtcNow());
        });
        if (call.Bucket.Versioning is not null)
        {
            call.Tell("x-amz-version-id", deleted?.VersionId ?? version);
            call.Tell("x-amz-delete-marker", deleted is { IsDeleteMarker: true } ? "true" : null);
        }

        call.NoContent();
        await notifications.TellDeletedAsync(call, version, deleted, cancellationToken);
    }
}
