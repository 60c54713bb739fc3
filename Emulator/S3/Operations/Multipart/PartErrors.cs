using System.Globalization;
using CampusIssues.Emulator.S3.State;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Multipart;

/// <summary>Amazon S3's errors about the parts of an upload.</summary>
internal static class PartErrors
{
    public static S3Exception Invalid(string upload, int number, string tag) => new(
        "InvalidPart",
        "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
        StatusCodes.Status400BadRequest,
        ("UploadId", upload),
        ("PartNumber", Text(number)),
        ("ETag", tag));

    public static S3Exception Order(string upload) => new(
        "InvalidPartOrder",
        "The list of parts was not in ascending order. The parts list must be specified in order by part number.",
        StatusCodes.Status400BadRequest,
        ("UploadId", upload));

    public static S3Exception TooSmall(UploadedPart part) => new(
        "EntityTooSmall",
        "Your proposed upload is smaller than the minimum allowed size",
        StatusCodes.Status400BadRequest,
        ("ProposedSize", Text(part.Segment.Length)),
        ("MinSizeAllowed", Text(S3Limits.PartBytes)),
        ("PartNumber", Text(part.Number)),
        ("ETag", part.ETag));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
