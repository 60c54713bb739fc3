using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;

namespace CampusIssues.Emulator.S3.Operations.Objects;

/// <summary>Conditions of writes (https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html).</summary>
internal static class WriteConditions
{
    /// <param name="call">The call.</param>
    /// <param name="present">The newest version; null where there is none.</param>
    public static void Check(S3Call call, StoredObject? present)
    {
        var there = present is { IsDeleteMarker: false };
        if (call.Header("If-None-Match") is { } none)
        {
            if (none != "*")
            {
                throw S3Errors.NotImplemented("If-None-Match");
            }

            if (there)
            {
                throw S3Errors.PreconditionFailed("If-None-Match");
            }
        }

        if (call.Header("If-Match") is { } match)
        {
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
