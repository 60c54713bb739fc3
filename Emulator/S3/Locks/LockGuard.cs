using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;

namespace CampusIssues.Emulator.S3.Locks;

/// <summary>Keeps what is locked from being deleted, and its lock from being lessened.</summary>
internal static class LockGuard
{
    /// <summary>Refuses the deletion of a version that is locked.</summary>
    public static void CheckDeletion(S3Call call, StoredObject? found, DateTimeOffset now)
    {
        if (found is null || found.IsDeleteMarker)
        {
            return;
        }

        if (found.LegalHold == true || (found.Retention is { } kept && kept.Until > now && !MayBypass(call, kept, found.Key)))
        {
            throw LockErrors.Protected();
        }
    }

    /// <summary>Refuses a retention that would keep a version for less time, or less well, than the one it has.</summary>
    public static void CheckRetention(S3Call call, StoredObject found, Retention? wanted, DateTimeOffset now)
    {
        if (found.Retention is { } kept && kept.Until > now && !Extends(kept, wanted) && !MayBypass(call, kept, found.Key))
        {
            throw LockErrors.Protected();
        }
    }

    private static bool Extends(Retention kept, Retention? wanted) =>
        wanted is not null && wanted.Until >= kept.Until && (wanted.IsCompliance || !kept.IsCompliance);

    private static bool MayBypass(S3Call call, Retention kept, string key)
    {
        if (kept.IsCompliance || !string.Equals(call.Header("x-amz-bypass-governance-retention"), "true", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        call.Demand("s3:BypassGovernanceRetention", call.Bucket, call.Bucket.ArnOf(key), null);
        return true;
    }
}
