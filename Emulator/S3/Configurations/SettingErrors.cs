using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Configurations;

/// <summary>Amazon S3's errors about a bucket's settings.</summary>
internal static class SettingErrors
{
    private const int Bad = StatusCodes.Status400BadRequest;

    public static S3Exception Absent(string code, string message, string bucket) => new(code, message, StatusCodes.Status404NotFound, ("BucketName", bucket));

    public static S3Exception NoPolicy(string bucket) => Absent("NoSuchBucketPolicy", "The bucket policy does not exist", bucket);

    public static S3Exception MalformedPolicy(string message) => new("MalformedPolicy", message, Bad);

    public static S3Exception AclNotSupported() => new("AccessControlListNotSupported", "The bucket does not allow ACLs", Bad);

    public static S3Exception InvalidTagKey(string key) => new("InvalidTag", "The TagKey you have provided is invalid", Bad, ("TagKey", key));

    public static S3Exception InvalidTagValue(string key, string value) => new("InvalidTag", "The TagValue you have provided is invalid", Bad, ("TagKey", key), ("TagValue", value));

    public static S3Exception SystemTag() => new("InvalidTag", "System tags cannot be added/updated by requester", Bad);

    public static S3Exception SameTag(string key) => new("InvalidTag", "Cannot provide multiple Tags with the same key", Bad, ("TagKey", key));

    public static S3Exception TooManyTags(bool ofObject) => ofObject
        ? new("BadRequest", "Object tags cannot be greater than 10", Bad)
        : new("BadRequest", "Bucket tag count cannot be greater than 50", Bad);

    public static S3Exception InvalidArgument(string message) => new("InvalidArgument", message, Bad);

    public static S3Exception InvalidRequest(string message) => new("InvalidRequest", message, Bad);
}
