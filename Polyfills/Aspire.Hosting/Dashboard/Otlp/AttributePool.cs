using System.Runtime.InteropServices;

namespace Aspire.Hosting.Dashboard.Otlp;

/// <summary>
/// Knows attributes by their bytes, so that one that comes with every span is read once. Only what comes twice is kept; an attribute
/// may push out another: it is a cache, of fixed size and without locks.
/// </summary>
internal sealed class AttributePool
{
    private const int Slots = 8_192;
    private const int Longest = 256;

    private readonly Known?[] _slots = new Known?[Slots];
    private readonly int[] _seen = new int[Slots];

    public KeyValuePair<string, string> Get(ReadOnlySpan<byte> encoded, Read read)
    {
        if (encoded.Length > Longest)
        {
            return read(encoded);
        }

        var hash = Hash(encoded);
        var at = hash & (Slots - 1);
        if (_slots[at] is { } known && encoded.SequenceEqual(known.Encoded))
        {
            return known.Attribute;
        }

        var attribute = read(encoded);
        if (_seen[at] == hash)
        {
            _slots[at] = new(encoded.ToArray(), attribute);
        }

        _seen[at] = hash;
        return attribute;
    }

    /// <summary>The first byte's field tag says nothing, so that the pairs may begin after it where their number is odd.</summary>
    private static int Hash(ReadOnlySpan<byte> encoded) => string.GetHashCode(MemoryMarshal.Cast<byte, char>(encoded[(encoded.Length & 1)..]));

    /// <summary>Reads one attribute's bytes.</summary>
    public delegate KeyValuePair<string, string> Read(ReadOnlySpan<byte> encoded);

    private sealed record Known(byte[] Encoded, KeyValuePair<string, string> Attribute);
}
