using System.Buffers.Binary;

namespace CampusIssues.Emulator.S3.Checksums;

/// <summary>
/// A reflected CRC of 32 or 64 bits that starts and ends inverted: CRC-32, CRC-32C and CRC-64/NVME are three polynomials of it.
/// Eight bytes a step.
/// </summary>
internal sealed class Crc
{
    private readonly ulong[][] _tables = new ulong[8][];
    private readonly ulong _polynomial;
    private readonly ulong _ones;
    private readonly int _width;

    private Crc(ulong polynomial, int width)
    {
        (_polynomial, _width, _ones) = (polynomial, width, ulong.MaxValue >> (64 - width));
        for (var step = 0; step < _tables.Length; step++)
        {
            _tables[step] = new ulong[256];
            for (var value = 0; value < 256; value++)
            {
                _tables[step][value] = step == 0 ? Divide((ulong)value) : (_tables[step - 1][value] >> 8) ^ _tables[0][_tables[step - 1][value] & 0xFF];
            }
        }
    }

    public static Crc Crc32 { get; } = new(0xEDB88320, 32);

    public static Crc Crc32C { get; } = new(0x82F63B78, 32);

    public static Crc Crc64Nvme { get; } = new(0x9A6C9329AC4BC9B5, 64);

    /// <summary>The size of a sum, in bytes.</summary>
    public int Size => _width / 8;

    /// <summary>The sum of what came before and of more; 0 is the sum of nothing.</summary>
    public ulong Append(ulong sum, ReadOnlySpan<byte> data)
    {
        var crc = sum ^ _ones;
        while (data.Length >= 8)
        {
            crc ^= BinaryPrimitives.ReadUInt64LittleEndian(data);
            crc = _tables[7][crc & 0xFF] ^ _tables[6][(crc >> 8) & 0xFF] ^ _tables[5][(crc >> 16) & 0xFF] ^ _tables[4][(crc >> 24) & 0xFF]
                ^ _tables[3][(crc >> 32) & 0xFF] ^ _tables[2][(crc >> 40) & 0xFF] ^ _tables[1][(crc >> 48) & 0xFF] ^ _tables[0][crc >> 56];
            data = data[8..];
        }

        foreach (var value in data)
        {
            crc = (crc >> 8) ^ _tables[0][(crc ^ value) & 0xFF];
        }

        return crc ^ _ones;
    }

    /// <summary>The sum of two texts, one after the other, from the sums of each.</summary>
    /// <param name="first">The first's sum.</param>
    /// <param name="second">The second's sum.</param>
    /// <param name="length">The second's length, in bytes.</param>
    public ulong Combine(ulong first, ulong second, long length)
    {
        var (shift, power) = (1UL << (_width - 1), 1UL << (_width - 9));
        for (var rest = length; rest > 0; rest >>= 1)
        {
            if ((rest & 1) == 1)
            {
                shift = Multiply(shift, power);
            }

            power = Multiply(power, power);
        }

        return Multiply(shift, first) ^ second;
    }

    /// <summary>A sum as its bytes, the highest first.</summary>
    public byte[] Bytes(ulong sum)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, sum);
        return bytes[(8 - Size)..];
    }

    /// <summary>A sum from its bytes.</summary>
    public static ulong Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0UL;
        foreach (var value in bytes)
        {
            sum = (sum << 8) | value;
        }

        return sum;
    }

    // The product of two polynomials, modulo the CRC's own.
    private ulong Multiply(ulong left, ulong right)
    {
        var product = 0UL;
        for (var bit = 1UL << (_width - 1); bit != 0; bit >>= 1)
        {
            if ((left & bit) != 0)
            {
                product ^= right;
            }

            right = (right & 1) == 1 ? (right >> 1) ^ _polynomial : right >> 1;
        }

        return product;
    }

    private ulong Divide(ulong value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 1 ? (value >> 1) ^ _polynomial : value >> 1;
        }

        return value;
    }
}
