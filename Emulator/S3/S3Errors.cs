using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3;

/// <summary>Amazon S3's errors about buckets, objects and requests (https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html).</summary>
internal static class S3Errors
{
    private const int Bad = StatusCodes.Status400BadRequest;
    private const int Absent = StatusCodes.Status404NotFound;
    private const int Conflict = StatusCodes.Status409Conflict;

    public static S3Exception NoSuchBucket(string bucket) => new("NoSuchBucket", "The specified bucket does not exist", Absent, ("BucketName", bucket));

    public static S3Exception NoSuchKey(string key) => new("NoSuchKey", "The specified key does not exist.", Absent, ("Key", key));

    public static S3Exception NoSuchVersion(string key, string version) => new("NoSuchVersion", "The specified version does not exist.", Absent, ("Key", key), ("VersionId", version));

    public static S3Exception NoSuchUpload(string upload) => new(
        "NoSuchUpload",
        "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.",
        Absent,
        ("UploadId", upload));

    public static S3Exception AlreadyOwned(string bucket) => new("BucketAlreadyOwnedByYou", "Your previous request to create the named bucket succeeded and you already own it.", Conflict, ("BucketName", bucket));

    public static S3Exception AlreadyExists(string bucket) => new(
        "BucketAlreadyExists",
        "The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.",
        Conflict,
        ("BucketName", bucket));

    public static S3Exception NotEmpty(string bucket, bool versions) => new(
        "BucketNotEmpty",
        versions ? "The bucket you tried to delete is not empty. You must delete all versions in the bucket." : "The bucket you tried to delete is not empty",
        Conflict,
        ("BucketName", bucket));

    public static S3Exception InvalidBucketName(string bucket) => new("InvalidBucketName", "The specified bucket is not valid.", Bad, ("BucketName", bucket));

    public static S3Exception InvalidLocation(string location) => new("InvalidLocationConstraint", "The specified location-constraint is not valid", Bad, ("LocationConstraint", location));

    public static S3Exception IllegalLocation(string location) => new(
        "IllegalLocationConstraintException",
        $"The {location} location constraint is incompatible for the region specific endpoint this request was sent to.",
        Bad);

    public static S3Exception MalformedXml() => new("MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema", Bad);

    public static S3Exception MissingBody() => new("MissingRequestBodyError", "Request Body is empty", Bad);

    public static S3Exception MissingLength() => new("MissingContentLength", "You must provide the Content-Length HTTP header.", StatusCodes.Status411LengthRequired);

    public static S3Exception MissingHeader(string header) => new("InvalidRequest", $"Missing required header for this request: {header}", Bad);

    public static S3Exception InvalidRequest(string message) => new("InvalidRequest", message, Bad);

    public static S3Exception InvalidArgument(string message, string name, string? value) => new("InvalidArgument", message, Bad, ("ArgumentName", name), ("ArgumentValue", value));

    public static S3Exception BadNumber(string name, string value) => InvalidArgument($"Provided {name} not an integer or within integer range", name, value);

    public static S3Exception MethodNotAllowed(string method, string resource) => new(
        "MethodNotAllowed",
        "The specified method is not allowed against this resource.",
        StatusCodes.Status405MethodNotAllowed,
        ("Method", method),
        ("ResourceType", resource));

    /// <summary>A feature of S3 that isn't here.</summary>
    /// <param name="feature">The header or parameter.</param>
    /// <param name="more">What S3 says of it besides; null for nothing.</param>
    public static S3Exception NotImplemented(string feature, string? more = null) => new(
        "NotImplemented",
        "A header you provided implies functionality that is not implemented",
        StatusCodes.Status501NotImplemented,
        ("Header", feature),
        ("additionalMessage", more));

    public static S3Exception InvalidBucketOwner(string owner) => new(
        "InvalidBucketOwnerAWSAccountID", "The value of the expected bucket owner parameter must be an AWS account ID...", Bad, ("BucketOwner", owner));

    public static S3Exception KeyTooLong(int size) => new("KeyTooLongError", "Your key is too long", Bad, ("Size", Text(size)), ("MaxSizeAllowed", Text(S3Limits.KeyBytes)));

    public static S3Exception MetadataTooLarge(int size) => new(
        "MetadataTooLarge",
        "Your metadata headers exceed the maximum allowed metadata size",
        Bad,
        ("Size", Text(size)),
        ("MaxSizeAllowed", Text(S3Limits.MetadataBytes)));

    public static S3Exception TooLarge(long size, long limit) => new(
        "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size", Bad, ("ProposedSize", Text(size)), ("MaxSizeAllowed", Text(limit)));

    public static S3Exception PreconditionFailed(string condition) => new(
        "PreconditionFailed", "At least one of the pre-conditions you specified did not hold", StatusCodes.Status412PreconditionFailed, ("Condition", condition));

    public static S3Exception NotModified(params (string Name, string Value)[] headers) => new("NotModified", "Not Modified", StatusCodes.Status304NotModified) { Headers = headers };

    public static S3Exception InvalidRange(string range, long size) => new(
        "InvalidRange",
        "The requested range is not satisfiable",
        StatusCodes.Status416RangeNotSatisfiable,
        ("RangeRequested", range),
        ("ActualObjectSize", Text(size)))
    { Headers = [("Content-Range", $"bytes */{size}")] };

    /// <summary>S3's words to whom it won't tell more: an anonymous caller, or a forged form.</summary>
    public static S3Exception AccessDenied(string message = "Access Denied") => new("AccessDenied", message, StatusCodes.Status403Forbidden);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
