using CampusIssues.Emulator.S3.Notifications;

namespace CampusIssues.Emulator.S3.Configurations;

/// <summary>All settings that are XML documents of their own.</summary>
internal static class SettingKinds
{
    public static IReadOnlyList<SettingKind> All { get; } =
    [
        new(Settings.Acceleration, "BucketAccelerateConfiguration", "AccelerateConfiguration", "AccelerateConfiguration", Switches.CheckAcceleration)
        {
            Default = "<AccelerateConfiguration/>",
        },
        new(Settings.Cors, "BucketCors", CorsRules.Root, "BucketCORS", CorsRules.Check)
        {
            DeleteOperation = "DeleteBucketCors",
            AbsentCode = "NoSuchCORSConfiguration",
            AbsentText = "The CORS configuration does not exist",
        },
        new(Settings.Encryption, "BucketEncryption", Encryption.Root, "EncryptionConfiguration", Encryption.Check)
        {
            DeleteOperation = "DeleteBucketEncryption",
            Default = Encryption.Default,
        },
        new(Settings.Lifecycle, "BucketLifecycleConfiguration", Lifecycle.Root, "LifecycleConfiguration", Lifecycle.Check)
        {
            DeleteOperation = "DeleteBucketLifecycle",
            AbsentCode = "NoSuchLifecycleConfiguration",
            AbsentText = "The lifecycle configuration does not exist",
        },
        new(Settings.Logging, "BucketLogging", "BucketLoggingStatus", "BucketLogging", static _ => { }) { Default = "<BucketLoggingStatus/>", IsPutApart = true },
        new(Settings.Notification, "BucketNotificationConfiguration", NotificationRules.Root, "BucketNotification", NotificationRules.Check)
        {
            Default = "<NotificationConfiguration/>",
            IsPutApart = true,
        },
        new(Settings.Ownership, "BucketOwnershipControls", Ownership.Root, "BucketOwnershipControls", Ownership.Check)
        {
            DeleteOperation = "DeleteBucketOwnershipControls",
            AbsentCode = "OwnershipControlsNotFoundError",
            AbsentText = "The bucket ownership controls were not found",
        },
        new(Settings.PublicAccess, "PublicAccessBlock", PublicAccess.Root, "BucketPublicAccessBlock", static document => PublicAccess.Read(document))
        {
            DeleteOperation = "DeletePublicAccessBlock",
            AbsentCode = "NoSuchPublicAccessBlockConfiguration",
            AbsentText = "The public access block configuration was not found",
        },
        new(Settings.RequestPayment, "BucketRequestPayment", "RequestPaymentConfiguration", "BucketRequestPayment", Switches.CheckPayer)
        {
            Default = "<RequestPaymentConfiguration><Payer>BucketOwner</Payer></RequestPaymentConfiguration>",
        },
        new(Settings.Tagging, "BucketTagging", "Tagging", "BucketTagging", static document => TagSet.Read(document, ofObject: false))
        {
            DeleteOperation = "DeleteBucketTagging",
            AbsentCode = "NoSuchTagSet",
            AbsentText = "The TagSet does not exist",
            PutStatus = 204,
        },
        new(Settings.Website, "BucketWebsite", WebsiteRules.Root, "BucketWebsite", static document => WebsiteRules.Check(document))
        {
            DeleteOperation = "DeleteBucketWebsite",
            DeleteAction = "s3:DeleteBucketWebsite",
            AbsentCode = "NoSuchWebsiteConfiguration",
            AbsentText = "The specified bucket does not have a website configuration",
        },
    ];
}
