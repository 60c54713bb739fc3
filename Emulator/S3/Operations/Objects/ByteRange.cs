using System.Globalization;

namespace CampusIssues.Emulator.S3.Operations.Objects;

/// <summary>A range of an object's bytes, both ends included.</summary>
internal readonly record struct ByteRange(long First, long Last)
{
    private const string Unit = "bytes=";

    public long Length => Last - First + 1;

    /// <summary>
    /// Reads a <c>Range</c> header; null where there is none, or none that S3 heeds: it ignores malformed ones and takes one range alone.
    /// </summary>
    /// <exception cref="S3Exception"><c>InvalidRange</c>: the object ends before it.</exception>
    public static ByteRange? Read(string? header, long size)
    {
        if (header is null || !header.StartsWith(Unit, StringComparison.Ordinal) || header[Unit.Length..].Split('-') is not [var from, var to])
        {
            return null;
        }

        var (hasFirst, hasLast) = (Number(from, out var first), Number(to, out var last));
        if (from.Length == 0)
        {
            // The last so many bytes.
            return !hasLast ? null
                : last == 0 || size == 0 ? throw S3Errors.InvalidRange(header, size)
                : new ByteRange(Math.Max(size - last, 0), size - 1);
        }

        return !hasFirst || (to.Length > 0 && !hasLast) || (hasLast && last < first) ? null
            : first >= size ? throw S3Errors.InvalidRange(header, size)
            : new ByteRange(first, hasLast ? Math.Min(last, size - 1) : size - 1);
    }

    private static bool Number(string text, out long number) => long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
