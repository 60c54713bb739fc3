using System.Globalization;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;

namespace CampusIssues.Emulator.S3.Operations.Objects;

/// <summary>Conditions of reads and copies (https://www.rfc-editor.org/rfc/rfc9110#section-13).</summary>
internal static class ReadConditions
{
    /// <summary>Checks the conditions of a read.</summary>
    public static void Check(S3Call call, StoredObject found)
    {
        var (match, none) = (call.Header("If-Match"), call.Header("If-None-Match"));
        if (match is not null && !Names(match, found))
        {
            throw S3Errors.PreconditionFailed("If-Match");
        }

        if (match is null && Time(call.Header("If-Unmodified-Since")) is { } unmodified && found.ModifiedAt > unmodified)
        {
            throw S3Errors.PreconditionFailed("If-Unmodified-Since");
        }

        if (none is not null ? Names(none, found) : Time(call.Header("If-Modified-Since")) is { } modified && found.ModifiedAt <= modified)
        {
            throw S3Errors.NotModified(
                ("ETag", found.QuotedETag),
                ("Last-Modified", found.ModifiedAt.ToString("R", CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>Checks the conditions of a copy's source.</summary>
    public static void CheckSource(S3Call call, StoredObject source)
    {
        const string Prefix = "x-amz-copy-source-if-";
        var (match, none) = (call.Header(Prefix + "match"), call.Header(Prefix + "none-match"));
        if (match is not null && !Names(match, source))
        {
            throw S3Errors.PreconditionFailed("x-amz-copy-source-If-Match");
        }

        if (match is null && Time(call.Header(Prefix + "unmodified-since")) is { } unmodified && source.ModifiedAt > unmodified)
        {
            throw S3Errors.PreconditionFailed("x-amz-copy-source-If-Unmodified-Since");
        }

        if (none is not null && Names(none, source))
        {
            throw S3Errors.PreconditionFailed("x-amz-copy-source-If-None-Match");
        }

        if (none is null && Time(call.Header(Prefix + "modified-since")) is { } modified && source.ModifiedAt <= modified)
        {
            throw S3Errors.PreconditionFailed("x-amz-copy-source-If-Modified-Since");
        }
    }

    private static bool Names(string condition, StoredObject found) =>
        condition.Split(',', StringSplitOptions.TrimEntries).Any(tag => tag == "*" || Bare(tag) == found.ETag);

    private static string Bare(string tag) => (tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag).Trim('"');

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
}
