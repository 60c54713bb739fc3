using System.Buffers.Binary;
using System.Security.Cryptography;
using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>
/// Keys as bytes: a hash of the partition key, which spreads partitions and orders scans as AWS does; the partition key; the sort
/// key in its order; in an index the item's own key, which tells equal keys apart.
/// </summary>
internal static class KeyBytes
{
    public const int HashSize = 4;

    private const int MostHashed = 8 + Limits.HashKeySize + Limits.RangeKeySize;

    /// <summary>The bytes of a key attribute.</summary>
    public static byte[] Of(AttributeValue value) => value switch
    {
        StringValue text => text.Utf8,
        BinaryValue binary => binary.Bytes,
        NumberValue number => NumberKey.Encode(number.Number),
        _ => [],
    };

    /// <summary>What all keys of a partition start with.</summary>
    public static byte[] Partition(AttributeValue hash)
    {
        var bytes = Of(hash);
        var result = new byte[HashSize + 2 + bytes.Length];
        Hash(bytes, [], result);
        BinaryPrimitives.WriteUInt16BigEndian(result.AsSpan(HashSize), (ushort)bytes.Length);
        bytes.CopyTo(result, HashSize + 2);
        return result;
    }

    /// <summary>A key of a table.</summary>
    public static byte[] Table(AttributeValue hash, AttributeValue? range) =>
        range is null ? Partition(hash) : [.. Partition(hash), .. Sortable(range), 0, 0];

    /// <summary>What the keys of a partition start with that have those sort keys first; either key may be of several attributes.</summary>
    public static byte[] Start(IEnumerable<AttributeValue> hashes, IEnumerable<AttributeValue> ranges) =>
        [.. Partition([.. hashes]), .. ranges.SelectMany(range => (byte[])[.. Sortable(range), 0, 0])];

    /// <summary>A key of an index, from what the index makes of it and the table's key.</summary>
    public static byte[] Index(byte[] own, AttributeValue tableHash, AttributeValue? tableRange)
    {
        Span<byte> order = stackalloc byte[HashSize];
        Hash(Of(tableHash), tableRange is null ? [] : Of(tableRange), order);
        return [.. own, .. order, .. Table(tableHash, tableRange)];
    }

    /// <summary>A sort key such that the order of the bytes is the order of the keys, whatever follows the two zeros after it.</summary>
    public static byte[] Sortable(AttributeValue range)
    {
        var bytes = Of(range);
        var zeros = bytes.AsSpan().Count((byte)0);
        if (zeros == 0)
        {
            return bytes;
        }

        var result = new List<byte>(bytes.Length + zeros);
        foreach (var value in bytes)
        {
            result.Add(value);
            if (value == 0)
            {
                result.Add(0xFF);
            }
        }

        return [.. result];
    }

    /// <summary>The least key that isn't below all keys with this prefix; null for none.</summary>
    public static byte[]? After(byte[] prefix)
    {
        var end = prefix.Length;
        while (end > 0 && prefix[end - 1] == 0xFF)
        {
            end--;
        }

        if (end == 0)
        {
            return null;
        }

        var result = prefix[..end];
        result[^1]++;
        return result;
    }

    private static byte[] Partition(AttributeValue[] hashes)
    {
        if (hashes.Length == 1)
        {
            return Partition(hashes[0]);
        }

        byte[] parts = [.. hashes.Select(Of).SelectMany(part => (byte[])[(byte)(part.Length >> 8), (byte)part.Length, .. part])];
        var order = new byte[HashSize];
        Hash(parts, [], order);
        return [.. order, .. parts];
    }

    private static void Hash(byte[] hash, byte[] range, Span<byte> into)
    {
        var size = 8 + hash.Length + range.Length;
        Span<byte> input = size > MostHashed ? new byte[size] : stackalloc byte[MostHashed];
        "Outliers"u8.CopyTo(input);
        hash.CopyTo(input[8..]);
        range.CopyTo(input[(8 + hash.Length)..]);
        Span<byte> digest = stackalloc byte[16];
#pragma warning disable CA5351 // It spreads keys; nothing is kept secret by it.
        MD5.HashData(input[..size], digest);
#pragma warning restore CA5351
        digest[..HashSize].CopyTo(into);
    }
}
