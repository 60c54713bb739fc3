using System.Xml.Linq;
using CampusIssues.Emulator.S3.Configurations;
using CampusIssues.Emulator.S3.Notifications;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Configurations;

/// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketNotificationConfiguration.html</summary>
internal sealed class PutBucketNotificationConfiguration(S3State state, BucketNotifications notifications) : IS3Operation
{
    public string Name => "PutBucketNotificationConfiguration";

    public S3Route Route { get; } = new(HttpMethods.Put, S3Level.Bucket, Settings.Notification);

    public async ValueTask InvokeAsync(S3Call call, CancellationToken cancellationToken)
    {
        call.DemandOnBucket("s3:PutBucketNotification");
        var document = await RequestDocument.ReadAsync(call, NotificationRules.Root, cancellationToken);
        NotificationRules.Check(document);
        var isTested = !string.Equals(call.Header("x-amz-skip-destination-validation"), "true", StringComparison.OrdinalIgnoreCase);
        foreach (var rule in isTested ? NotificationRules.Read(document) : [])
        {
            await notifications.TestAsync(call, rule, cancellationToken);
        }

        state.Change(call.Bucket.Name, bucket => bucket.With(Settings.Notification, document.ToString(SaveOptions.DisableFormatting)));
    }
}
