using System.Globalization;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;

namespace CampusIssues.Emulator.S3.Locks;

/// <summary>The locks that a request asks for, and how an answer tells them.</summary>
/// <param name="Retention">For how long; null for no time.</param>
/// <param name="LegalHold">Whether it is held until it is released; null where nothing was said.</param>
internal sealed record LockHeaders(Retention? Retention, bool? LegalHold)
{
    private const string ModeHeader = "x-amz-object-lock-mode";
    private const string UntilHeader = "x-amz-object-lock-retain-until-date";
    private const string HoldHeader = "x-amz-object-lock-legal-hold";

    /// <summary>Reads the headers of a write, whose caller needs a permission for each; without any the bucket's rule counts.</summary>
    public static LockHeaders Read(S3Call call, DateTimeOffset now)
    {
        var (mode, until, hold) = (call.Header(ModeHeader), call.Header(UntilHeader), call.Header(HoldHeader));
        if ((mode ?? until ?? hold) is not null && !ObjectLock.IsOn(call.Bucket))
        {
            throw LockErrors.BucketHasNone();
        }

        if ((mode is null) != (until is null))
        {
            throw S3Errors.InvalidArgument($"{UntilHeader} and {ModeHeader} must both be supplied", mode is null ? ModeHeader : UntilHeader, null);
        }

        if (hold is not (null or "ON" or "OFF"))
        {
            throw S3Errors.InvalidArgument("Legal Hold must be either of 'ON' or 'OFF'", HoldHeader, hold);
        }

        if (hold is not null)
        {
            call.DemandOnObject("s3:PutObjectLegalHold");
        }

        return new LockHeaders(mode is null ? ObjectLock.DefaultOf(call.Bucket, now) : ReadRetention(call, mode, until!, now), hold is null ? null : hold == "ON");
    }

    /// <summary>Tells the locks of an object.</summary>
    public static void Tell(S3Call call, StoredObject found)
    {
        call.Tell(ModeHeader, found.Retention?.Mode);
        call.Tell(UntilHeader, found.Retention?.Until.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        call.Tell(HoldHeader, found.LegalHold switch { true => "ON", false => "OFF", _ => null });
    }

    private static Retention ReadRetention(S3Call call, string mode, string until, DateTimeOffset now)
    {
        call.DemandOnObject("s3:PutObjectRetention");
        return !Retention.IsMode(mode) ? throw S3Errors.InvalidArgument("Unknown wormMode directive.", ModeHeader, mode)
            : !DateTimeOffset.TryParse(until, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
                ? throw S3Errors.InvalidArgument("The retain until date must be provided in ISO 8601 format", UntilHeader, until)
            : date <= now ? throw LockErrors.InPast(UntilHeader, until)
            : new Retention(mode, date);
    }
}
