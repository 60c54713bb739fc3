using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.Notifications;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Objects;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjectTagging.html</summary>
internal sealed class DeleteObjectTagging(S3State state, ObjectLookup lookup, BucketNotifications notifications) : IS3Operation
{
    public string Name => "DeleteObjectTagging";

    public S3Route Route { get; } = new(HttpMethods.Delete, S3Level.Object, Settings.Tagging);

    public async ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        var found = lookup.Get(call, "s3:DeleteObjectTagging", "s3:DeleteObjectVersionTagging");
        state.ObjectsOf(call.BucketName).Change(found, current => current with { Tags = new Dictionary<string, string>() });
        ObjectHeaders.TellVersion(call, found);
        call.NoContent();
        await notifications.TellAsync(call, "ObjectTagging:Delete", found, cancellationToken);
    }
}
