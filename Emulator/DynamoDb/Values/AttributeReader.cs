using System.Text.Json;
using System.Text.Unicode;
using CampusIssues.Emulator.DynamoDb.Shapes;

namespace CampusIssues.Emulator.DynamoDb.Values;

/// <summary>
/// Reads values in DynamoDB's JSON. A wrong JSON type throws at once, as AWS's deserializer does; a wrong value becomes
/// an <see cref="InvalidValue"/>, for AWS tells it later.
/// </summary>
internal static class AttributeReader
{
    private const string Empty = "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes";

    private const string Several = "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes";

    /// <summary>Reads a value whose first token is the current one.</summary>
    /// <param name="reader">At the value.</param>
    /// <param name="depth">How many lists and maps it lies in.</param>
    /// <param name="isField">Whether it is the member of a structure rather than of a collection, which AWS's error tells.</param>
    public static AttributeValue Read(ref Utf8JsonReader reader, int depth = 0, bool isField = false)
    {
        JsonTypes.ExpectStruct(ref reader, "AttributeValue", isField);
        AttributeValue? value = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var type = TypeOf(ref reader);
            reader.Read();
            if (type is null || reader.TokenType == JsonTokenType.Null)
            {
                reader.Skip();
                continue;
            }

            var next = ReadTyped(ref reader, type, depth);
            value = value is null || next is InvalidValue ? (value as InvalidValue ?? next) : (value as InvalidValue ?? new InvalidValue(Several));
        }

        return value is null ? new InvalidValue(Empty) : Limits.IsTooDeep(depth + 1) ? new InvalidValue(Limits.NestingMessage, value.Type) : value;
    }

    /// <summary>Reads a map of values: an item, a key, or the members of an <c>M</c>.</summary>
    public static AttributeMap ReadMap(ref Utf8JsonReader reader, int depth = 0)
    {
        JsonTypes.ExpectMap(ref reader, "com.amazonaws.dynamodb.v20120810.AttributeValue");
        var map = new AttributeMap();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = NameCache.Read(ref reader);
            reader.Read();
            map[name] = reader.TokenType == JsonTokenType.Null ? new InvalidValue(Empty) : Read(ref reader, depth);
        }

        return map;
    }

    private static string? TypeOf(ref Utf8JsonReader reader) => reader.ValueSpan switch
    {
        [(byte)'S'] => "S",
        [(byte)'N'] => "N",
        [(byte)'B'] => "B",
        [(byte)'M'] => "M",
        [(byte)'L'] => "L",
        [(byte)'S', (byte)'S'] => "SS",
        [(byte)'N', (byte)'S'] => "NS",
        [(byte)'B', (byte)'S'] => "BS",
        [(byte)'B', (byte)'O', (byte)'O', (byte)'L'] => "BOOL",
        [(byte)'N', (byte)'U', (byte)'L', (byte)'L'] => "NULL",
        _ => null,
    };

    private static AttributeValue ReadTyped(ref Utf8JsonReader reader, string type, int depth)
    {
        switch (type)
        {
            case "S":
                return new StringValue(ReadUtf8(ref reader));
            case "N":
                return NumberText.TryParse(ReadUtf8(ref reader), out var number) is { } error ? new InvalidValue(error, type) : new NumberValue(number);
            case "B":
                return new BinaryValue(JsonTypes.ReadBlob(ref reader));
            case "BOOL":
                return BooleanValue.Of(JsonTypes.ReadBoolean(ref reader));
            case "NULL":
                return JsonTypes.ReadBoolean(ref reader)
                    ? NullValue.Instance
                    : new InvalidValue("One or more parameter values were invalid: Null attribute value types must have the value of true", type);
            case "L":
                return ReadList(ref reader, depth + 1);
            case "M":
                var members = ReadMap(ref reader, depth + 1);
                return members.Values.OfType<InvalidValue>().FirstOrDefault() is { } invalid ? new InvalidValue(invalid.Message, type)
                    : new MapValue(members);
            default:
                return SetReader.Read(ref reader, type);
        }
    }

    private static AttributeValue ReadList(ref Utf8JsonReader reader, int depth)
    {
        JsonTypes.ExpectList(ref reader);
        var elements = new List<AttributeValue>();
        InvalidValue? invalid = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var element = reader.TokenType == JsonTokenType.Null ? new InvalidValue(Empty) : Read(ref reader, depth);
            invalid ??= element as InvalidValue;
            elements.Add(element);
        }

        return invalid is not null ? new InvalidValue(invalid.Message, "L")
            : new ListValue([.. elements]);
    }

    internal static byte[] ReadUtf8(ref Utf8JsonReader reader)
    {
        JsonTypes.ExpectString(ref reader);
        if (!reader.ValueIsEscaped && !reader.HasValueSequence)
        {
            return Utf8.IsValid(reader.ValueSpan) ? reader.ValueSpan.ToArray() : throw Errors.Serialization();
        }

        var buffer = new byte[reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length];
        return buffer[..reader.CopyString(buffer)];
    }
}
