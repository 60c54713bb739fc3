using System.Buffers.Binary;

namespace Aspire.Hosting.Dashboard.Otlp;

/// <summary>
/// Walks over a message's fields where they lie (https://protobuf.dev/programming-guides/encoding/): spans come by the thousand, and
/// most of what they carry is known from the last one.
/// </summary>
internal ref struct Fields(ReadOnlySpan<byte> message)
{
    private ReadOnlySpan<byte> _rest = message;

    /// <summary>The field's number.</summary>
    public int Number { get; private set; }

    /// <summary>A number's bits; 0 where the field is none.</summary>
    public ulong Value { get; private set; }

    /// <summary>A text, bytes or a message; empty where the field is none.</summary>
    public ReadOnlySpan<byte> Bytes { get; private set; }

    /// <summary>The last message or text of a field; empty where there is none.</summary>
    public static ReadOnlySpan<byte> Last(ReadOnlySpan<byte> message, int number)
    {
        ReadOnlySpan<byte> last = default;
        var fields = new Fields(message);
        while (fields.Read())
        {
            last = fields.Number == number ? fields.Bytes : last;
        }

        return last;
    }

    /// <summary>Goes to the next field; false at the end.</summary>
    /// <exception cref="InvalidDataException">The bytes are no message.</exception>
    public bool Read()
    {
        if (_rest.IsEmpty)
        {
            return false;
        }

        var tag = Varint();
        Number = (int)(tag >> 3);
        Value = 0;
        Bytes = default;
        switch (tag & 7)
        {
            case 0:
                Value = Varint();
                break;
            case 1:
                Value = BinaryPrimitives.ReadUInt64LittleEndian(Take(sizeof(ulong)));
                break;
            case 2:
                Bytes = Take(Varint());
                break;
            case 5:
                Value = BinaryPrimitives.ReadUInt32LittleEndian(Take(sizeof(uint)));
                break;
            default:
                throw new InvalidDataException($"A field of wire type {tag & 7}.");
        }

        return Number > 0 ? true : throw new InvalidDataException("A field without a number.");
    }

    private ulong Varint()
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Take(1)[0];
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw new InvalidDataException("A number of more than 64 bits.");
    }

    private ReadOnlySpan<byte> Take(ulong length)
    {
        if (length > (ulong)_rest.Length)
        {
            throw new InvalidDataException("A field that goes beyond its message.");
        }

        var taken = _rest[..(int)length];
        _rest = _rest[(int)length..];
        return taken;
    }
}
