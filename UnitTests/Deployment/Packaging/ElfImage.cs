using System.Buffers.Binary;
using System.Text;

namespace CampusIssues.UnitTests.Deployment.Packaging;

/// <summary>The least of an ELF file that names a machine and the symbol versions that it needs of libc.</summary>
internal static class ElfImage
{
    private const int HeaderSize = 64;
    private const int SectionSize = 64;
    private const int Needs = HeaderSize + (3 * SectionSize);

    public static byte[] Needing(ushort machine, params string[] versions)
    {
        var texts = Needs + 16 + (16 * versions.Length);
        var image = new byte[texts + 1 + versions.Sum(version => version.Length + 1)];
        ((ReadOnlySpan<byte>)[0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1]).CopyTo(image);
        Put16(image, 0x12, machine);
        Put64(image, 0x28, HeaderSize);
        Put16(image, 0x3a, SectionSize);
        Put16(image, 0x3c, 3);
        Section(image, 1, 0x6ffffffe, Needs, link: 2);
        Section(image, 2, 3, texts, link: 0);
        Put16(image, Needs + 2, (ushort)versions.Length);
        Put32(image, Needs + 8, 16);
        var text = 1;
        for (var index = 0; index < versions.Length; index++)
        {
            Put32(image, Needs + 16 + (16 * index) + 8, (uint)text);
            Put32(image, Needs + 16 + (16 * index) + 12, index + 1 < versions.Length ? 16u : 0);
            text += Encoding.ASCII.GetBytes(versions[index], image.AsSpan(texts + text)) + 1;
        }

        return image;
    }

    private static void Section(byte[] image, int index, uint type, int offset, uint link)
    {
        var at = HeaderSize + (index * SectionSize);
        Put32(image, at + 4, type);
        Put64(image, at + 0x18, (ulong)offset);
        Put32(image, at + 0x28, link);
    }

    private static void Put16(byte[] image, int at, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(at), value);

    private static void Put32(byte[] image, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(image.AsSpan(at), value);

    private static void Put64(byte[] image, int at, ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(image.AsSpan(at), value);
}
