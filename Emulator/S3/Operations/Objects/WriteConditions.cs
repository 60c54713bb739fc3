using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Objects;

/// <summary>Conditions of writes (https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html).</summary>
internal static class WriteConditions
{
    /// <param name="call">The call.</param>
    /// <param name="present">The newest version; null where there is none.</param>
    public static void Check(S3Call call, StoredObject? present)
    {
        var there = present is { IsDeleteMarker: false };
        var isPut = call.Request.Method != HttpMethods.Delete;
        if (isPut && call.Header("If-None-Match") is not null && call.Header("If-Match") is not null)
        {
            throw S3Errors.NotImplemented("If-Match,If-None-Match", "Multiple conditional request headers present in the request");
        }

        if (call.Header("If-None-Match") is { } none)
        {
            if (none != "*")
            {
                throw S3Errors.NotImplemented("If-None-Match", "We don't accept the provided value of If-None-Match header for this API");
            }

            if (there)
            {
                throw S3Errors.PreconditionFailed("If-None-Match");
            }
        }

        if (call.Header("If-Match") is { } match)
        {
            if (isPut && match == "*")
            {
                throw S3Errors.NotImplemented("If-Match", "We don't accept the provided value of If-Match header for this API");
            }

            if (!there)
            {
                throw S3Errors.NoSuchKey(call.Key);
            }

            if (match != "*" && match.Trim('"') != present!.ETag)
            {
                throw S3Errors.PreconditionFailed("If-Match");
            }
        }
    }
}
