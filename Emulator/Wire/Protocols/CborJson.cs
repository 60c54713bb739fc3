using System.Buffers.Binary;
using System.Formats.Cbor;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CampusIssues.Emulator.Wire.Protocols;

/// <summary>CBOR as JSON has it: a timestamp (tag 1) is its seconds since 1970, bytes are Base64.</summary>
public static class CborJson
{
    private const int DeepestLevel = 64;

    /// <summary>Reads a map.</summary>
    /// <exception cref="AwsException"><c>SerializationException</c>: it is none.</exception>
    public static JsonObject Read(ReadOnlyMemory<byte> cbor)
    {
        try
        {
            return cbor.IsEmpty ? [] : Read(new CborReader(cbor, CborConformanceMode.Lax), 0) as JsonObject ?? throw Malformed();
        }
        catch (Exception fault) when (fault is CborContentException or InvalidOperationException or OverflowException or FormatException)
        {
            throw Malformed();
        }
    }

    /// <summary>Writes a value.</summary>
    public static void Write(CborWriter cbor, JsonNode? value)
    {
        switch (value)
        {
            case null:
                cbor.WriteNull();
                break;
            case JsonObject members:
                cbor.WriteStartMap(members.Count);
                foreach (var (name, member) in members)
                {
                    cbor.WriteTextString(name);
                    Write(cbor, member);
                }

                cbor.WriteEndMap();
                break;
            case JsonArray items:
                cbor.WriteStartArray(items.Count);
                foreach (var item in items)
                {
                    Write(cbor, item);
                }

                cbor.WriteEndArray();
                break;
            case JsonValue scalar:
                Write(cbor, scalar);
                break;
        }
    }

    /// <summary>Writes a number in eight bytes, as AWS does: the writer itself would take fewer, from which some clients make integers.</summary>
    public static void WriteFull(this CborWriter cbor, double value)
    {
        Span<byte> encoded = stackalloc byte[9];
        encoded[0] = 0xfb;
        BinaryPrimitives.WriteDoubleBigEndian(encoded[1..], value);
        cbor.WriteEncodedValue(encoded);
    }

    private static void Write(CborWriter cbor, JsonValue scalar)
    {
        switch (scalar.GetValueKind())
        {
            case JsonValueKind.True or JsonValueKind.False:
                cbor.WriteBoolean(scalar.GetValue<bool>());
                break;
            case JsonValueKind.Number:
                cbor.WriteFull(scalar.GetValue<double>());
                break;
            default:
                cbor.WriteTextString(scalar.GetValue<string>());
                break;
        }
    }

    private static JsonNode? Read(CborReader reader, int level)
    {
        if (level > DeepestLevel)
        {
            throw Malformed();
        }

        switch (reader.PeekState())
        {
            case CborReaderState.StartMap:
                return ReadMap(reader, level);
            case CborReaderState.StartArray:
                var items = new JsonArray();
                reader.ReadStartArray();
                while (reader.PeekState() != CborReaderState.EndArray)
                {
                    items.Add(Read(reader, level + 1));
                }

                reader.ReadEndArray();
                return items;
            case CborReaderState.Tag:
                reader.ReadTag();
                return Read(reader, level + 1);
            default:
                return ReadScalar(reader);
        }
    }

    private static JsonObject ReadMap(CborReader reader, int level)
    {
        var members = new JsonObject();
        reader.ReadStartMap();
        while (reader.PeekState() != CborReaderState.EndMap)
        {
            members[reader.ReadTextString()] = Read(reader, level + 1);
        }

        reader.ReadEndMap();
        return members;
    }

    private static JsonValue? ReadScalar(CborReader reader)
    {
        switch (reader.PeekState())
        {
            case CborReaderState.UnsignedInteger or CborReaderState.NegativeInteger:
                return JsonValue.Create(reader.ReadInt64());
            case CborReaderState.HalfPrecisionFloat or CborReaderState.SinglePrecisionFloat or CborReaderState.DoublePrecisionFloat:
                return Number(reader.ReadDouble());
            case CborReaderState.Boolean:
                return JsonValue.Create(reader.ReadBoolean());
            case CborReaderState.TextString or CborReaderState.StartIndefiniteLengthTextString:
                return JsonValue.Create(reader.ReadTextString());
            case CborReaderState.ByteString or CborReaderState.StartIndefiniteLengthByteString:
                return JsonValue.Create(Convert.ToBase64String(reader.ReadByteString()));
            case CborReaderState.Null:
                reader.ReadNull();
                return null;
            case CborReaderState.SimpleValue:
                reader.ReadSimpleValue();
                return null;
            default:
                throw Malformed();
        }
    }

    /// <summary>JSON has no number for NaN and infinities; Smithy writes them as texts.</summary>
    private static JsonValue Number(double value) => double.IsFinite(value) ? JsonValue.Create(value)
        : JsonValue.Create(double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");

    private static AwsException Malformed() => new("SerializationException", "");
}
