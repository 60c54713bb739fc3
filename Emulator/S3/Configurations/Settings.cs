namespace CampusIssues.Emulator.S3.Configurations;

/// <summary>The names under which a bucket keeps its settings: those of their subresources.</summary>
internal static class Settings
{
    public const string Acceleration = "accelerate";
    public const string Cors = "cors";
    public const string Encryption = "encryption";
    public const string Lifecycle = "lifecycle";
    public const string Logging = "logging";
    public const string Notification = "notification";
    public const string ObjectLock = "object-lock";
    public const string Ownership = "ownershipControls";
    public const string Policy = "policy";
    public const string PublicAccess = "publicAccessBlock";
    public const string RequestPayment = "requestPayment";
    public const string Tagging = "tagging";
    public const string Website = "website";
}
