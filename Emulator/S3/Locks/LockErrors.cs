using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Locks;

/// <summary>Amazon S3's errors about Object Lock.</summary>
internal static class LockErrors
{
    public static S3Exception NoConfiguration(string bucket) => new(
        "ObjectLockConfigurationNotFoundError", "Object Lock configuration does not exist for this bucket", StatusCodes.Status404NotFound, ("BucketName", bucket));

    public static S3Exception NoLock() => new("NoSuchObjectLockConfiguration", "The specified object does not have a ObjectLock configuration", StatusCodes.Status404NotFound);

    public static S3Exception BucketHasNone() => S3Errors.InvalidRequest("Bucket is missing Object Lock Configuration");

    public static S3Exception NeedsVersioning() => new(
        "InvalidBucketState", "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration", StatusCodes.Status409Conflict);

    public static S3Exception VersioningStays() => new(
        "InvalidBucketState", "An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.", StatusCodes.Status409Conflict);

    public static S3Exception Protected() => S3Errors.AccessDenied("Access Denied because object protected by object lock.");

    public static S3Exception InPast(string name, string? value) => S3Errors.InvalidArgument("The retain until date must be in the future!", name, value);
}
