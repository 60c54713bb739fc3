using System.Globalization;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;

namespace CampusIssues.Emulator.S3.Operations.Multipart;

/// <summary>What calls about parts tell.</summary>
internal static class PartInput
{
    /// <summary>The upload that a call is about; throws where there is none.</summary>
    public static MultipartUpload UploadOf(S3Call call, S3State state) => state.Uploads.Get(call.Bucket.Name, call.Key, call.Query("uploadId") ?? "");

    public static int NumberOf(S3Call call)
    {
        var told = call.Query("partNumber");
        return int.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= S3Limits.Parts
            ? number
            : throw S3Errors.InvalidArgument("Part number must be an integer between 1 and 10000, inclusive", "partNumber", told);
    }
}
