using System.Buffers.Binary;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Store;

namespace CampusIssues.Emulator.DynamoDb.Items;

/// <summary>The part of a table that one worker of a parallel scan reads: a range of the partition keys' hashes.</summary>
internal static class ScanSegment
{
    private const long Coarse = 4096;

    private const long Hashes = 1L << 32;

    public static void Check(StructValue input)
    {
        var (segment, total) = (input.Integer("Segment"), input.Integer("TotalSegments"));
        if (segment is not null && total is null)
        {
            throw Errors.Validation("The TotalSegments parameter is required but was not present in the request when Segment parameter is present");
        }

        if (total is not null && segment is null)
        {
            throw Errors.Validation("The Segment parameter is required but was not present in the request when parameter TotalSegments is present");
        }

        if (segment >= total)
        {
            throw Errors.Validation(
                "The Segment parameter is zero-based and must be less than parameter TotalSegments: "
                + $"Segment: {segment} is not less than TotalSegments: {total}");
        }
    }

    /// <summary>The range of a segment; the whole space where the scan isn't parallel.</summary>
    public static KeyRange Of(int space, StructValue input) => input.Integer("TotalSegments") is { } total && total > 1
        ? new KeyRange(space, Bound(input.Integer("Segment")!.Value, total)!, Bound(input.Integer("Segment")!.Value + 1, total))
        : new KeyRange(space, [], null);

    public static bool Contains(KeyRange range, byte[] key) =>
        key.AsSpan().SequenceCompareTo(range.From) >= 0 && (range.To is null || key.AsSpan().SequenceCompareTo(range.To) < 0);

    // AWS cuts at multiples of 1/4096 of the hashes; finer only where there are more segments than that.
    private static byte[]? Bound(long segment, long total)
    {
        if (segment >= total)
        {
            return null;
        }

        var steps = total <= Coarse ? Coarse : Hashes;
        var bound = ((segment * steps) + total - 1) / total * (Hashes / steps);
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)bound);
        return bytes;
    }
}
