using System.Buffers.Binary;
using System.Text;

namespace CampusIssues.Deployment.Packaging;

/// <summary>
/// What a Linux executable or library says of itself: its machine, and the versions of libraries' symbols that it needs
/// (https://refspecs.linuxfoundation.org/LSB_5.0.0/LSB-Core-generic/LSB-Core-generic/symversion.html).
/// </summary>
internal sealed class ElfFile
{
    private const int SectionOffset = 0x28;
    private const int SectionSize = 0x3a;
    private const int SectionCount = 0x3c;
    private const int MachineOffset = 0x12;
    private const ushort X64 = 62;
    private const uint VersionNeeds = 0x6ffffffe;
    private readonly byte[] _bytes;

    private ElfFile(byte[] bytes) => _bytes = bytes;

    public bool IsX64 => U16(MachineOffset) == X64;

    /// <summary>The names of the symbol versions that it needs, e.g. <c>GLIBC_2.17</c>.</summary>
    public IEnumerable<string> NeededVersions =>
        from section in Enumerable.Range(0, U16(SectionCount)).Select(index => (int)U64(SectionOffset) + (index * U16(SectionSize)))
        where U32(section + 4) == VersionNeeds
        from name in Names((int)U64(section + 0x18), (int)U64((int)U64(SectionOffset) + ((int)U32(section + 0x28) * U16(SectionSize)) + 0x18))
        select name;

    /// <summary>A 64-bit little-endian ELF file; null for any other.</summary>
    public static ElfFile? Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1]) ? new ElfFile(bytes) : null;
    }

    /// <summary>The highest version with this prefix that it needs; null where it needs none.</summary>
    public Version? Needs(string prefix) => NeededVersions
        .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
        .Select(name => Version.TryParse(name[prefix.Length..], out var version) ? version : null)
        .Max();

    /// <summary>Walks the chain of libraries, and for each the chain of its versions.</summary>
    private IEnumerable<string> Names(int library, int texts)
    {
        for (uint next = 1; next != 0; library += (int)next)
        {
            var version = library + (int)U32(library + 8);
            for (var left = U16(library + 2); left > 0; left--)
            {
                yield return Text(texts + (int)U32(version + 8));
                version += (int)U32(version + 12);
            }

            next = U32(library + 12);
        }
    }

    private string Text(int at) => Encoding.ASCII.GetString(_bytes, at, Array.IndexOf(_bytes, (byte)0, at) - at);

    private ushort U16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(at));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(at));

    private ulong U64(int at) => BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan(at));
}
