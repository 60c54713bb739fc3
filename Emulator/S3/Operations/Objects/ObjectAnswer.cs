using System.Buffers;
using System.Globalization;
using CampusIssues.Emulator.S3.Bodies;
using CampusIssues.Emulator.S3.State;
using CampusIssues.Emulator.S3.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.S3.Operations.Objects;

/// <summary>Answers with an object, or a part of it.</summary>
internal static class ObjectAnswer
{
    private const int PieceBytes = 128 * 1024;

    /// <summary>Tells status and headers; gives the range that is asked for.</summary>
    public static ByteRange Begin(S3Call call, StoredObject found)
    {
        var (range, isPart) = (ByteRange.Read(call.Header("Range"), found.Size), false);
        if (call.Number("partNumber") is { } part)
        {
            range = range is null ? PartRange(found, part) : throw S3Errors.InvalidRequest("Cannot specify both Range header and partNumber query parameter");
            isPart = true;
        }

        ObjectHeaders.Tell(call, found);
        var sent = range ?? new ByteRange(0, found.Size - 1);
        if (range is not null)
        {
            call.Aws.StatusCode = StatusCodes.Status206PartialContent;
            call.Tell("Content-Range", $"bytes {sent.First}-{sent.Last}/{found.Size}");
        }

        if (isPart && found.Parts.Count > 0)
        {
            call.Tell("x-amz-mp-parts-count", found.Parts.Count.ToString(CultureInfo.InvariantCulture));
        }

        // The checksum of the whole would mislead who gets a part.
        if (string.Equals(call.Header("x-amz-checksum-mode"), "ENABLED", StringComparison.OrdinalIgnoreCase) && sent.Length == found.Size)
        {
            ObjectHeaders.TellChecksum(call, found);
        }

        call.Response.ContentLength = sent.Length;
        return sent;
    }

    /// <summary>Sends the bytes of a range, piece by piece.</summary>
    public static async ValueTask SendAsync(S3Call call, BodyStore bodies, StoredObject found, ByteRange range, CancellationToken cancellationToken)
    {
        await using var stream = Open(bodies, found, range);
        call.Response.StatusCode = call.Aws.StatusCode;
        call.IsSent = true;
        await call.Response.StartAsync(cancellationToken);
        var buffer = ArrayPool<byte>.Shared.Rent(PieceBytes);
        try
        {
            while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            {
                await call.Response.BodyWriter.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Opens an object's bytes; one that was replaced since it was found is told as gone, and the client tries again.</summary>
    public static SegmentStream Open(BodyStore bodies, StoredObject found, ByteRange range)
    {
        try
        {
            return bodies.Open(found.Segments, range.First, range.Last);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new S3Exception("SlowDown", "Please reduce your request rate.", StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static ByteRange? PartRange(StoredObject found, int number)
    {
        if (number is < 1 or > S3Limits.Parts)
        {
            throw S3Errors.InvalidArgument("Part number must be an integer between 1 and 10000, inclusive", "partNumber", number.ToString(CultureInfo.InvariantCulture));
        }

        if (found.Parts.Count == 0)
        {
            return number == 1 ? (found.Size == 0 ? null : new ByteRange(0, found.Size - 1)) : throw NoPart(number);
        }

        var at = found.Parts.TakeWhile(part => part.Number != number).ToArray();
        if (at.Length == found.Parts.Count)
        {
            throw NoPart(number);
        }

        var start = at.Sum(part => part.Size);
        return new ByteRange(start, start + found.Parts[at.Length].Size - 1);
    }

    private static S3Exception NoPart(int number) => new(
        "InvalidPartNumber",
        "The requested partnumber is not satisfiable",
        StatusCodes.Status416RangeNotSatisfiable,
        ("PartNumberRequested", number.ToString(CultureInfo.InvariantCulture)));
}
