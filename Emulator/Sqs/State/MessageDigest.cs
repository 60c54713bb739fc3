using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CampusIssues.Emulator.Sqs.State;

/// <summary>The MD5 sums by which clients check what SQS took and gave.</summary>
internal static class MessageDigest
{
#pragma warning disable CA5351 // SQS's protocol asks for MD5.
    public static string OfBody(string body) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(body)));

    /// <summary>Of attributes: names in order, each with its type and value, all with their lengths; null without any.</summary>
    public static string? OfAttributes(IReadOnlyDictionary<string, MessageAttribute> attributes)
    {
        if (attributes.Count == 0)
        {
            return null;
        }

        using var all = new MemoryStream();
        foreach (var (name, attribute) in attributes.OrderBy(attribute => attribute.Key, StringComparer.Ordinal))
        {
            Write(all, Encoding.UTF8.GetBytes(name));
            Write(all, Encoding.UTF8.GetBytes(attribute.DataType));
            all.WriteByte((byte)(attribute.IsBinary ? 2 : 1));
            Write(all, attribute.IsBinary ? Convert.FromBase64String(attribute.Value) : Encoding.UTF8.GetBytes(attribute.Value));
        }

        return Convert.ToHexStringLower(MD5.HashData(all.ToArray()));
    }
#pragma warning restore CA5351

    private static void Write(MemoryStream into, byte[] bytes)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        into.Write(length);
        into.Write(bytes);
    }
}
