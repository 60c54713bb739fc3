using System.Buffers.Binary;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Store;

/// <summary>One write of a batch.</summary>
/// <param name="Space">The space.</param>
/// <param name="Key">The key; empty for a space that is dropped.</param>
/// <param name="Value">The value; null to delete.</param>
/// <param name="OldSize">The size of what it replaces; -1 for nothing.</param>
internal readonly record struct StoreWrite(int Space, byte[] Key, byte[]? Value, int OldSize)
{
    public int NewSize => Value is null ? -1 : Record.SizeOf(Value);
}

/// <summary>Writes that are made together.</summary>
internal sealed class WriteBatch
{
    private const int HeaderSize = 16;

    public List<StoreWrite> Writes { get; } = [];

    /// <summary>Puts an entry; <paramref name="oldSize"/> is the size of the one that it replaces, -1 for none.</summary>
    public void Put(int space, byte[] key, byte[] value, int oldSize) => Writes.Add(new StoreWrite(space, key, value, oldSize));

    /// <summary>Deletes an entry of the given size.</summary>
    public void Delete(int space, byte[] key, int oldSize) => Writes.Add(new StoreWrite(space, key, null, oldSize));

    internal void Write(PooledBuffer output)
    {
        foreach (var write in Writes)
        {
            var valueLength = write.Value?.Length ?? 0;
            var span = output.GetSpan(HeaderSize + write.Key.Length + valueLength);
            BinaryPrimitives.WriteInt32LittleEndian(span, write.Space);
            BinaryPrimitives.WriteInt32LittleEndian(span[4..], write.OldSize);
            BinaryPrimitives.WriteInt32LittleEndian(span[8..], write.Key.Length);
            BinaryPrimitives.WriteInt32LittleEndian(span[12..], write.Value is null ? -1 : valueLength);
            write.Key.CopyTo(span[HeaderSize..]);
            write.Value?.CopyTo(span[(HeaderSize + write.Key.Length)..]);
            output.Advance(HeaderSize + write.Key.Length + valueLength);
        }
    }

    internal static WriteBatch Read(ReadOnlySpan<byte> input)
    {
        var batch = new WriteBatch();
        while (!input.IsEmpty)
        {
            var keyLength = BinaryPrimitives.ReadInt32LittleEndian(input[8..]);
            var valueLength = BinaryPrimitives.ReadInt32LittleEndian(input[12..]);
            var end = HeaderSize + keyLength + Math.Max(valueLength, 0);
            batch.Writes.Add(new StoreWrite(
                BinaryPrimitives.ReadInt32LittleEndian(input),
                input.Slice(HeaderSize, keyLength).ToArray(),
                valueLength < 0 ? null : input[(HeaderSize + keyLength)..end].ToArray(),
                BinaryPrimitives.ReadInt32LittleEndian(input[4..])));
            input = input[end..];
        }

        return batch;
    }
}
