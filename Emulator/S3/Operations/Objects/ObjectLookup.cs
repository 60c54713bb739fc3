using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Objects;

/// <summary>Finds the object that a call is about, as far as its caller may know of it.</summary>
internal sealed class ObjectLookup(S3State state)
{
    /// <summary>
    /// The object, newest or of the version asked for. Who may not list the bucket isn't told that a key is absent
    /// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html, Permissions).
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="action">The permission, e.g. <c>s3:GetObject</c>.</param>
    /// <param name="versionAction">The permission where a version is asked for.</param>
    public StoredObject Get(S3Call call, string action, string versionAction)
    {
        var version = VersionOf(call);
        var objects = state.ObjectsOf(call.Bucket.Name);
        var found = version is null ? objects.Find(call.Key) : objects.Find(call.Key, version);
        call.DemandOnObject(version is null ? action : versionAction, found);
        if (found is { IsDeleteMarker: false })
        {
            return found;
        }

        call.DemandOnBucket("s3:ListBucket");
        return found is null ? throw (version is null ? S3Errors.NoSuchKey(call.Key) : S3Errors.NoSuchVersion(call.Key, version)) : throw Marker(call, found, version);
    }

    /// <summary>The version that a call asks for; null for the newest.</summary>
    public static string? VersionOf(S3Call call) => call.Query("versionId") is not { } version ? null
        : version.Length == 0 ? throw S3Errors.InvalidArgument("Version id cannot be the empty string", "versionId", "")
        : Identifiers.IsVersion(version) ? version
        : throw S3Errors.InvalidArgument("Invalid version id specified", "versionId", version);

    private static S3Exception Marker(S3Call call, StoredObject marker, string? version)
    {
        var headers = new[] { ("x-amz-delete-marker", "true"), ("x-amz-version-id", marker.VersionId) };
        return version is null
            ? new S3Exception("NoSuchKey", "The specified key does not exist.", StatusCodes.Status404NotFound, ("Key", call.Key)) { Headers = headers }
            : new S3Exception(
                "MethodNotAllowed",
                "The specified method is not allowed against this resource.",
                StatusCodes.Status405MethodNotAllowed,
                ("Method", call.Request.Method),
                ("ResourceType", "DeleteMarker"))
            { Headers = [.. headers, ("Allow", "DELETE")] };
    }
}
