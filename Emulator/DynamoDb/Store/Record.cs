using System.Buffers.Binary;

namespace CampusIssues.Emulator.DynamoDb.Store;

/// <summary>
/// The form of a stored entry: its size as DynamoDB bills it, its size towards a page, then its content
/// (of an item: its JSON, so that reading is copying).
/// </summary>
internal static class Record
{
    public const int HeaderSize = 8;

    public static int SizeOf(ReadOnlySpan<byte> record) => BinaryPrimitives.ReadInt32LittleEndian(record);

    public static int PageSizeOf(ReadOnlySpan<byte> record) => BinaryPrimitives.ReadInt32LittleEndian(record[4..]);

    public static ReadOnlySpan<byte> ContentOf(byte[] record) => record.AsSpan(HeaderSize);

    public static byte[] Make(int size, int pageSize, ReadOnlySpan<byte> content)
    {
        var record = new byte[HeaderSize + content.Length];
        BinaryPrimitives.WriteInt32LittleEndian(record, size);
        BinaryPrimitives.WriteInt32LittleEndian(record.AsSpan(4), pageSize);
        content.CopyTo(record.AsSpan(HeaderSize));
        return record;
    }
}
