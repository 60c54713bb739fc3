using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using CampusIssues.Emulator.DynamoDb.Store;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Streams;

/// <summary>A record of a stream, as it is stored.</summary>
internal sealed record StreamRecord(long Sequence, DateTimeOffset CreatedAt, string? TraceParent, string PartitionKey, ReadOnlyMemory<byte> Json)
{
    private const int FixedSize = 12;

    /// <summary>AWS's form of a sequence number.</summary>
    public string SequenceNumber => FormatSequence(Sequence);

    public static string FormatSequence(long sequence) => string.Create(CultureInfo.InvariantCulture, $"1{sequence:D20}");

    /// <summary>Reads a sequence number; null for what is none.</summary>
    public static long? ParseSequence(string text) =>
        text.Length == 21 && text[0] == '1' && long.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : null;

    public static byte[] KeyOf(long sequence)
    {
        var key = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(key, sequence);
        return key;
    }

    public static long SequenceOf(byte[] key) => BinaryPrimitives.ReadInt64BigEndian(key);

    public byte[] Encode()
    {
        using var content = new PooledBuffer(Json.Length + 256);
        var trace = Encoding.UTF8.GetBytes(TraceParent ?? "");
        var partition = Encoding.UTF8.GetBytes(PartitionKey);
        var span = content.GetSpan(FixedSize + trace.Length + partition.Length + Json.Length);
        BinaryPrimitives.WriteInt64LittleEndian(span, CreatedAt.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteUInt16LittleEndian(span[8..], (ushort)trace.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(span[10..], (ushort)partition.Length);
        trace.CopyTo(span[FixedSize..]);
        partition.CopyTo(span[(FixedSize + trace.Length)..]);
        Json.Span.CopyTo(span[(FixedSize + trace.Length + partition.Length)..]);
        content.Advance(FixedSize + trace.Length + partition.Length + Json.Length);
        return Record.Make(Json.Length, Json.Length, content.WrittenSpan);
    }

    public static StreamRecord Decode(byte[] key, byte[] record)
    {
        var content = Record.ContentOf(record);
        int trace = BinaryPrimitives.ReadUInt16LittleEndian(content[8..]), partition = BinaryPrimitives.ReadUInt16LittleEndian(content[10..]);
        return new StreamRecord(
            SequenceOf(key),
            DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64LittleEndian(content)),
            trace == 0 ? null : Encoding.UTF8.GetString(content.Slice(FixedSize, trace)),
            Encoding.UTF8.GetString(content.Slice(FixedSize + trace, partition)),
            record.AsMemory(Record.HeaderSize + FixedSize + trace + partition));
    }
}
