using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.Notifications;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Objects;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectTagging.html</summary>
internal sealed class PutObjectTagging(S3State state, ObjectLookup lookup, BucketNotifications notifications) : IS3Operation
{
    public string Name => "PutObjectTagging";

    public S3Route Route { get; } = new(HttpMethods.Put, S3Level.Object, Settings.Tagging);

    public async ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        var found = lookup.Get(call, "s3:PutObjectTagging", "s3:PutObjectVersionTagging");
        var tags = TagSet.Read(await RequestDocument.ReadAsync(call, "Tagging", cancellationToken), ofObject: true);
        state.ObjectsOf(call.BucketName).Change(found, current => current with { Tags = tags });
        ObjectHeaders.TellVersion(call, found);
        await notifications.TellAsync(call, "ObjectTagging:Put", found, cancellationToken);
    }
}
